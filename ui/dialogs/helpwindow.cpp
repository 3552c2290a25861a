// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/helpwindow.h"

#include "ui/shell/card.h"
#include "ui/shell/icons.h"

#include <QCoreApplication>
#include <QDialogButtonBox>
#include <QFile>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QTextBrowser>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace greffe {

HelpWindow::HelpWindow(Language language, const QList<ShortcutHelp>& shortcuts, QWidget* parent)
    : QDialog(parent) {
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName(u"help"_s);
    setWindowTitle(tr("Help"));
    resize(680, 640);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 12);
    auto* text = new QTextBrowser(this);
    text->setObjectName(u"help_text"_s);
    text->setAccessibleName(tr("Help"));
    text->setOpenLinks(false);
    text->document()->setDocumentMargin(24);
    QFile file(u":/greffe/help/help_%1.html"_s.arg(code(language)));
    QString html = file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
    QString rows;
    for (const ShortcutHelp& entry : shortcuts)
        rows +=
            u"<tr><td style=\"padding:3px 24px 3px 0\"><b>%1</b></td><td style=\"padding:3px 0\">%2</td></tr>"_s.arg(
                entry.keys.toHtmlEscaped(), entry.text.toHtmlEscaped());
    html.replace(u"<!--shortcuts-->"_s, u"<table>%1</table>"_s.arg(rows));
    text->setHtml(html);
    column->addWidget(text, 1);
    auto* buttons = new QHBoxLayout;
    buttons->setContentsMargins(16, 0, 16, 0);
    auto* about = new QPushButton(tr("About Greffe"), this);
    about->setObjectName(u"help_about"_s);
    auto* close = new QPushButton(tr("Close"), this);
    buttons->addWidget(about);
    buttons->addStretch(1);
    buttons->addWidget(close);
    column->addLayout(buttons);
    connect(close, &QPushButton::clicked, this, &QDialog::close);
    connect(about, &QPushButton::clicked, this, [this] { (new AboutWindow(this))->show(); });
}

AboutWindow::AboutWindow(QWidget* parent)
    : QDialog(parent) {
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName(u"about"_s);
    setWindowTitle(tr("About Greffe"));
    setFixedWidth(440);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(24, 24, 24, 16);
    column->setSpacing(grid::unit);
    auto* sign = new QLabel(this);
    sign->setPixmap(programIcon().pixmap(QSize(48, 48), devicePixelRatioF()));
    sign->setAccessibleName(u"Greffe"_s);
    column->addWidget(sign);
    auto* name = new QLabel(u"Greffe "_s + QCoreApplication::applicationVersion(), this);
    name->setFont(titleFont(font()));
    column->addWidget(name);
    column->addWidget(Card::words(tr("The desk of a data-protection officer, in one encrypted file."), this));
    column->addWidget(Card::words(
        tr("Free software under the GNU General Public License, version 3 or later. Without any warranty."), this));
    column->addWidget(
        Card::small(tr("Legal computations are indicative: they name their rule and do not replace legal advice."),
            this, ColorRole::Muted));
    column->addWidget(Card::small(tr("Built with Qt %1, SQLCipher, libsodium, qpdf, libzip, libarchive, libxlsxwriter, "
                                     "RapidJSON and Liberation Sans.")
                                      .arg(QString::fromLatin1(qVersion())),
        this, ColorRole::Muted));
    auto* close = new QPushButton(tr("Close"), this);
    column->addWidget(close, 0, Qt::AlignRight);
    connect(close, &QPushButton::clicked, this, &QDialog::close);
}

} // namespace greffe
