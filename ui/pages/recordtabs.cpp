// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/recordtabs.h"

#include "commands/documentqueries.h"
#include "commands/queries.h"
#include "commands/vaultcommands.h"
#include "domain/choicelist.h"
#include "domain/display.h"
#include "exchange/atomicfile.h"
#include "ui/dialogs/documentviewer.h"
#include "ui/pages/page.h"
#include "ui/shell/card.h"
#include "ui/shell/icons.h"
#include "ui/shell/prompts.h"

#include <QFile>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QMimeDatabase>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace greffe {
namespace {

constexpr qint64 mostBytes = 50 * 1024 * 1024;

QTreeWidget* makeList(QWidget* parent, const QString& name, const QStringList& columns) {
    auto* list = new QTreeWidget(parent);
    list->setAccessibleName(name);
    list->setHeaderLabels(columns);
    list->setRootIsDecorated(false);
    list->setUniformRowHeights(false);
    list->setWordWrap(true);
    list->setTabKeyNavigation(false);
    list->header()->setStretchLastSection(false);
    list->setProperty("boxed", true);
    return list;
}

QVBoxLayout* makeColumn(QWidget* widget) {
    auto* column = new QVBoxLayout(widget);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(grid::unit);
    return column;
}

} // namespace

RecordDocuments::RecordDocuments(PageContext& context, QWidget* parent)
    : QWidget(parent)
    , m_context(context) {
    QVBoxLayout* column = makeColumn(this);
    m_list = makeList(this, tr("Documents"), {tr("Reference"), tr("Title"), tr("Kind"), tr("Size")});
    m_list->setObjectName(u"documents"_s);
    m_list->header()->setSectionResizeMode(0, QHeaderView::ResizeToContents);
    m_list->header()->setSectionResizeMode(1, QHeaderView::Stretch);
    m_list->header()->setSectionResizeMode(2, QHeaderView::ResizeToContents);
    m_list->header()->setSectionResizeMode(3, QHeaderView::ResizeToContents);
    m_empty = Card::words(tr("Letters received and sent, receipts and proofs belong here. Drop a file, or add one."),
        this, ColorRole::Muted);
    column->addWidget(m_empty);
    column->addWidget(m_list, 1);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(grid::unit);
    m_add = new QPushButton(icon(u"add"_s), tr("Add files…"), this);
    m_copy = new QPushButton(icon(u"export"_s), tr("Save a copy…"), this);
    m_add->setObjectName(u"documents_add"_s);
    m_copy->setObjectName(u"documents_copy"_s);
    buttons->addWidget(m_add);
    buttons->addWidget(m_copy);
    m_dispatch = new QPushButton(tr("Proof of dispatch…"), this);
    m_dispatch->setObjectName(u"documents_dispatch"_s);
    buttons->addWidget(m_dispatch);
    buttons->addStretch(1);
    column->addLayout(buttons);
    column->addStretch(0);
    connect(m_add, &QPushButton::clicked, this,
        [this] { attach(m_context.prompts.openFiles(tr("Add files to the record"), {})); });
    connect(m_copy, &QPushButton::clicked, this, &RecordDocuments::saveCopy);
    connect(m_list, &QTreeWidget::itemActivated, this, &RecordDocuments::preview);
    connect(m_list, &QTreeWidget::currentItemChanged, this, [this] {
        m_copy->setEnabled(current() > 0);
        const QTreeWidgetItem* item = m_list->currentItem();
        m_dispatch->setEnabled(item && item->data(0, Qt::UserRole + 1).toBool() && !m_context.session.isReadOnly());
    });
    connect(
        m_dispatch, &QPushButton::clicked, this, [this] { Q_EMIT verb(u"dispatch:"_s + QString::number(current())); });
}

void RecordDocuments::show(const AnyRecord& record) {
    m_record = record;
    m_list->clear();
    const Result<QList<DocumentRecord>> documents = documentsOf(m_context.session, record);
    if (!documents) {
        m_context.prompts.showError(documents.error());
        return;
    }
    const ChoiceList& kinds = choiceList(u"document_kinds"_s);
    for (const DocumentRecord& document : *documents) {
        auto* item = new QTreeWidgetItem(
            m_list, {document.ref, document.title.isEmpty() ? document.fileName : document.title,
                        kinds.label(document.kind, m_context.language),
                        document.byteSize ? byteCount(*document.byteSize, m_context.language) : QString()});
        item->setData(0, Qt::UserRole, document.row);
        item->setToolTip(1, document.sha256.isEmpty() ? QString() : u"SHA-256 "_s + document.sha256);
        item->setData(0, Qt::UserRole + 1, document.issued && document.kind == u"letter_sent"_s);
        if (const QString sent = dispatchWords(document); !sent.isEmpty())
            item->setText(1, item->text(1) + u'\n' + sent);
        item->setIcon(0, icon(u"file"_s));
    }
    m_dispatch->setVisible(record.kind() == u"request"_s);
    m_dispatch->setEnabled(false);
    m_empty->setVisible(documents->isEmpty());
    m_list->setVisible(!documents->isEmpty());
    m_add->setEnabled(!m_context.session.isReadOnly());
    m_copy->setEnabled(false);
}

QString RecordDocuments::dispatchWords(const DocumentRecord& document) const {
    if (!document.sentOn)
        return {};
    const Language language = m_context.language;
    QStringList words{tr("sent on %1").arg(longDate(*document.sentOn, language))};
    if (!document.sentMeans.isEmpty())
        words += choiceList(u"answer_means"_s).label(document.sentMeans, language).toLower();
    if (!document.registeredPost.isEmpty())
        words += tr("No. %1", "of registered post").arg(document.registeredPost);
    if (document.receiptOn)
        words += tr("return receipt of %1").arg(longDate(*document.receiptOn, language));
    return words.join(u", "_s);
}

qint64 RecordDocuments::current() const {
    const QTreeWidgetItem* item = m_list->currentItem();
    return item ? item->data(0, Qt::UserRole).toLongLong() : 0;
}

void RecordDocuments::attach(const QStringList& paths) {
    if (!m_record)
        return;
    for (const QString& path : paths) {
        QFile file(path);
        const QString name = QFileInfo(path).fileName();
        if (!file.open(QIODevice::ReadOnly) || file.size() > mostBytes) {
            m_context.prompts.showError(Error{file.isOpen() ? Error::Kind::Invalid : Error::Kind::Io,
                Text{
                    u"Le fichier %1 ne peut pas être ajouté : il est illisible ou dépasse 50 Mo. La fiche n’a pas changé."_s,
                    u"The file %1 cannot be added: it is unreadable or larger than 50 MB. The record has not changed."_s}
                    .arg(name),
                u"attach"_s, {}});
            continue;
        }
        DocumentRecord document;
        document.title = QFileInfo(path).completeBaseName();
        document.fileName = name;
        document.mediaType = QMimeDatabase().mimeTypeForFile(path).name();
        document.kind = m_record->kind() == u"request"_s ? u"letter_received"_s : u"other"_s;
        document.recordKind = m_record->kind();
        document.recordRef = m_record->head().ref;
        const Result<Done> done = m_context.session.run(AttachDocument(document, file.readAll()));
        if (!done) {
            m_context.prompts.showError(done.error());
            return;
        }
        Q_EMIT said(done->what.in(m_context.language), m_context.session.canUndo());
    }
    show(AnyRecord(*m_record));
}

void RecordDocuments::saveCopy() {
    const QTreeWidgetItem* item = m_list->currentItem();
    if (!item)
        return;
    const Result<DocumentRecord> document = m_context.session.find(Id<DocumentRecord>(current()));
    const Result<QByteArray> bytes = documentContent(m_context.session, current());
    if (!document || !bytes) {
        m_context.prompts.showError(document ? bytes.error() : document.error());
        return;
    }
    if (const Result<> may = m_context.session.mayExport(); !may) {
        if (may.error().kind != Error::Kind::Cancelled)
            m_context.prompts.showError(may.error());
        return;
    }
    const std::optional<QString> path = m_context.prompts.saveFile(tr("Save a copy"), document->fileName, {});
    if (!path)
        return;
    const Result<> written = [&]() -> Result<> {
        AtomicFile file = TRY(AtomicFile::create(*path, bytes->size()));
        TRY(file.write(*bytes));
        return file.commit();
    }();
    if (!written)
        m_context.prompts.showError(written.error());
    else
        Q_EMIT said(tr("Copy saved; outside the vault it is no longer protected."), false);
}

void RecordDocuments::preview() {
    const Result<DocumentRecord> document = m_context.session.find(Id<DocumentRecord>(current()));
    if (!document)
        return;
    const Result<QByteArray> bytes = documentContent(m_context.session, current());
    if (!bytes) {
        m_context.prompts.showError(bytes.error());
        return;
    }
    const Result<QDialog*> shown = DocumentViewer::show(*bytes, document->title, document->fileName,
        document->mediaType, m_context.prompts, m_context.language, window());
    if (!shown)
        m_context.prompts.showError(shown.error());
}

} // namespace greffe
