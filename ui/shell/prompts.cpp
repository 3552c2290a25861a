// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/prompts.h"

#include "ui/dialogs/passphraseedit.h"

#include <QDialog>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QLoggingCategory>
#include <QMessageBox>
#include <QPushButton>
#include <QStandardPaths>
#include <QVBoxLayout>

Q_LOGGING_CATEGORY(lcUi, "greffe.ui")

namespace greffe {
namespace {

/// The native dialog of the desktop would keep names of files in its own "recent" list; Qt's does not.
constexpr QFileDialog::Options fileOptions = QFileDialog::DontUseNativeDialog;

} // namespace

Answer WindowPrompts::ask(const Question& question) {
    QMessageBox box(m_parent);
    box.setObjectName(QStringLiteral("question"));
    box.setIcon(QMessageBox::NoIcon);
    box.setWindowTitle(QStringLiteral("Greffe"));
    box.setText(QStringLiteral("<b>%1</b>").arg(question.title.toHtmlEscaped()));
    box.setInformativeText(question.text);
    QPushButton* accept = box.addButton(question.accept, QMessageBox::AcceptRole);
    QPushButton* third =
        question.third.isEmpty() ? nullptr : box.addButton(question.third, QMessageBox::DestructiveRole);
    QPushButton* refuse = box.addButton(question.refuse, QMessageBox::RejectRole);
    accept->setProperty("primary", !question.dangerous);
    box.setDefaultButton(question.dangerous ? refuse : accept);
    box.setEscapeButton(refuse);
    box.exec();
    if (box.clickedButton() == accept)
        return Answer::Accept;
    return third && box.clickedButton() == third ? Answer::Third : Answer::Refuse;
}

std::optional<QString> WindowPrompts::openFile(const QString& title, const QString& filter) {
    const QString path = QFileDialog::getOpenFileName(m_parent, title, start({}), filter, nullptr, fileOptions);
    if (path.isEmpty())
        return std::nullopt;
    remember(path);
    return path;
}

std::optional<QString> WindowPrompts::chooseFolder(const QString& title) {
    const QString path =
        QFileDialog::getExistingDirectory(m_parent, title, start({}), fileOptions | QFileDialog::ShowDirsOnly);
    return path.isEmpty() ? std::nullopt : std::optional(path);
}

QStringList WindowPrompts::openFiles(const QString& title, const QString& filter) {
    const QStringList paths = QFileDialog::getOpenFileNames(m_parent, title, start({}), filter, nullptr, fileOptions);
    if (!paths.isEmpty())
        remember(paths.first());
    return paths;
}

std::optional<QString> WindowPrompts::saveFile(const QString& title, const QString& name, const QString& filter) {
    const QString path = QFileDialog::getSaveFileName(m_parent, title, start(name), filter, nullptr, fileOptions);
    if (path.isEmpty())
        return std::nullopt;
    remember(path);
    return path;
}

std::optional<QString> WindowPrompts::newFile(const QString& title, const QString& name, const QString& filter) {
    const QString path = QFileDialog::getSaveFileName(
        m_parent, title, start(name), filter, nullptr, fileOptions | QFileDialog::DontConfirmOverwrite);
    if (path.isEmpty())
        return std::nullopt;
    remember(path);
    return path;
}

void WindowPrompts::showError(const Error& error) {
    qCWarning(lcUi) << "shown to the person:" << name(error.kind) << error.detail;
    QMessageBox box(m_parent);
    box.setObjectName(QStringLiteral("error"));
    box.setIcon(QMessageBox::NoIcon);
    box.setWindowTitle(QStringLiteral("Greffe"));
    const QString sentence = error.message.in(m_language);
    // The first sentence says what happened; the rest what is safe and what to do.
    const qsizetype stop = sentence.indexOf(QStringLiteral(". "));
    const QString first = stop < 0 ? sentence : sentence.left(stop + 1);
    box.setText(QStringLiteral("<b>%1</b>").arg(first.toHtmlEscaped()));
    box.setInformativeText(stop < 0 ? error.where : sentence.mid(stop + 2));
    box.addButton(
        m_language == Language::French ? QStringLiteral("Fermer") : QStringLiteral("Close"), QMessageBox::AcceptRole);
    box.exec();
}

void WindowPrompts::tell(const QString& title, const QString& text) {
    QMessageBox box(m_parent);
    box.setObjectName(QStringLiteral("notice"));
    box.setIcon(QMessageBox::NoIcon);
    box.setWindowTitle(QStringLiteral("Greffe"));
    box.setText(QStringLiteral("<b>%1</b>").arg(title.toHtmlEscaped()));
    box.setInformativeText(text);
    box.addButton(
        m_language == Language::French ? QStringLiteral("Fermer") : QStringLiteral("Close"), QMessageBox::AcceptRole);
    box.exec();
}

std::optional<SecretBytes> WindowPrompts::askPassphrase(const QString& text) {
    const bool french = m_language == Language::French;
    QDialog box(m_parent);
    box.setObjectName(QStringLiteral("ask_passphrase"));
    box.setWindowTitle(QStringLiteral("Greffe"));
    auto* column = new QVBoxLayout(&box);
    column->setContentsMargins(24, 20, 24, 16);
    auto* title = new QLabel(french ? QStringLiteral("<b>Retapez votre phrase secrète.</b>")
                                    : QStringLiteral("<b>Type your passphrase again.</b>"),
        &box);
    auto* words = new QLabel(text, &box);
    words->setWordWrap(true);
    words->setMinimumWidth(380);
    auto* edit = new PassphraseEdit(
        PassphraseEdit::For::Opening, french ? QStringLiteral("Phrase secrète") : QStringLiteral("Passphrase"), &box);
    edit->line()->setObjectName(QStringLiteral("ask_passphrase_line"));
    auto* refuse = new QPushButton(french ? QStringLiteral("Annuler") : QStringLiteral("Cancel"), &box);
    auto* accept = new QPushButton(french ? QStringLiteral("Continuer") : QStringLiteral("Go on"), &box);
    accept->setProperty("primary", true);
    accept->setDefault(true);
    auto* buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(refuse);
    buttons->addWidget(accept);
    column->addWidget(title);
    column->addWidget(words);
    column->addWidget(edit);
    column->addLayout(buttons);
    QObject::connect(refuse, &QPushButton::clicked, &box, &QDialog::reject);
    QObject::connect(accept, &QPushButton::clicked, &box, &QDialog::accept);
    edit->setFocus();
    if (box.exec() != QDialog::Accepted || edit->isEmpty())
        return std::nullopt;
    return edit->take();
}

QString WindowPrompts::start(const QString& name) const {
    QString folder = m_folder;
    if (folder.isEmpty())
        folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    if (folder.isEmpty() || !QFileInfo(folder).isDir())
        folder = QDir::homePath();
    return name.isEmpty() ? folder : QDir(folder).filePath(name);
}

void WindowPrompts::remember(const QString& path) {
    m_folder = QFileInfo(path).absolutePath();
}

} // namespace greffe
