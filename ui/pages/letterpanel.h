// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commands/lettercommands.h"
#include "ui/pages/page.h"

#include <QMap>

#include <memory>
#include <optional>

class QBuffer;
class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QPdfDocument;
class QPrinter;
class QPdfView;
class QPushButton;
class QTabWidget;
class QTimer;

namespace greffe {

class GrowingText;
class LetterEditor;

/// The printer for letters; null when the person changed their mind.
std::unique_ptr<QPrinter> choosePrinter(QWidget* parent);

/// A letter about a request: which one, what it asks for, its wording, and beside it the real pages and what is still
/// missing. Issuing writes the file, keeps it and moves the request on.
class LetterPanel final : public QWidget {
    Q_OBJECT
public:
    /// `kind` empty = what the next step asks for.
    LetterPanel(PageContext& context, const Request& request, const QString& kind, QWidget* parent);
    ~LetterPanel() override;

    const DraftLetter& draft() const { return m_draft; }
    void chooseKind(const QString& kind);
    QString kind() const;
    /// Fills and checks at once, without waiting for a pause in typing.
    void refresh();
    /// What is typed stays in the vault until the letter is issued, over a lock too.
    void keepDraft();
    /// Writes the file that the person chooses, and keeps it.
    void issue(const QString& suffix);

    /// What was done; empty if given up.
    Q_SIGNAL void finished(const QString& sentence);
    /// Something is missing that stands in the organisation's sheet; the letter waits.
    Q_SIGNAL void wantsField(const QString& kind, qint64 row, const QString& path);

private:
    QWidget* makeValues();
    LetterOrder order() const;
    /// Of the letter that is shown, in its language.
    QString draftKey() const;
    /// Another letter or language was chosen: what was typed of the one before is kept, its own draft taken up.
    void choose();
    bool takeDraft();
    void dropDraft();
    /// Something was typed.
    void touch();
    /// Takes over what a person wrote into the form, and leaves what the form was given.
    void carryTyped();
    void fillForm();
    void showDraft();
    void print();

    PageContext& m_context;
    Request m_request;
    DraftLetter m_draft = {};
    QMap<QString, QString> m_typed = {}; ///< kept when another letter is chosen
    QMap<QString, QString> m_given = {}; ///< what the records put into the form
    QMap<QString, GrowingText*> m_fields = {};
    QComboBox* m_kind;
    QComboBox* m_language;
    QTabWidget* m_tabs;
    QLineEdit* m_name = nullptr;
    GrowingText* m_address = nullptr;
    QFormLayout* m_form = nullptr;
    LetterEditor* m_editor;
    bool m_ownWording = false; ///< the wording was changed for this one letter
    QString m_shownKey = {};   ///< draftKey() of what the form shows
    bool m_touched = false;
    std::optional<Addressee> m_addressee = {}; ///< as a draft kept it
    QString m_draftWording = {};
    QLabel* m_draftLine;
    QPushButton* m_draftDrop;
    QTimer* m_draftTimer;
    QLabel* m_state;
    QLabel* m_missing;
    QPushButton* m_organisation; ///< leads to what is missing in its sheet
    QLabel* m_remarks;           ///< what keeps nothing from leaving
    QPdfDocument* m_pdf;
    QBuffer* m_buffer;
    QByteArray m_bytes = {};
    QPdfView* m_view;
    QPushButton* m_issue;
    QPushButton* m_odt;
    QPushButton* m_print;
    QTimer* m_timer;
};

} // namespace greffe
