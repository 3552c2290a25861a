// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/intake.h"
#include "exchange/letterfile.h"
#include "ui/forms/fieldeditor.h"
#include "ui/pages/page.h"

#include <functional>
#include <optional>

class QCheckBox;
class QLabel;
class QPlainTextEdit;
class QPushButton;
class QScrollArea;
class QTimer;
class QTreeWidget;
class QVBoxLayout;

namespace greffe {

class OptionalDateEdit;

/// A letter beside what it seems to say. Every proposal shows the words it rests on; the person takes it, leaves it or
/// changes it, and only then is a form filled. Nothing is decided here, and nothing is stored.
class IntakePanel final : public QWidget {
    Q_OBJECT
public:
    IntakePanel(PageContext& context, QWidget* parent);

    /// Puts a letter on the left and reads it.
    void show(const LetterFile& letter);
    /// Asks for a file.
    void open();
    /// Hands over what was taken.
    void confirm();

    /// The request as far as it is known, and the letter to keep with it.
    Q_SIGNAL void filled(const greffe::Request& request, const greffe::LetterFile& letter);
    Q_SIGNAL void finished();
    Q_SIGNAL void wantsRecord(const QString& kind, qint64 row);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    /// One thing that may be taken over into the request.
    struct Proposal {
        QCheckBox* take = nullptr;
        FieldEditor* editor = nullptr; ///< null for a right, which is taken or not
        QString right = {};
        QList<Evidence> because = {};
    };
    QWidget* buildLetter();
    QWidget* buildProposals();
    QString text() const;
    void read();
    void clearProposals();
    void addHeading(const QString& words);
    void addRight(const QString& right, const QList<Evidence>& because, bool taken);
    void addDetail(const char* field, const QVariant& value, const QList<Evidence>& because);
    void addEvidence(QVBoxLayout* column, const QList<Evidence>& because, const QString& about);
    void highlight(const QList<Evidence>& current);
    void showRelated();
    void showState();
    Request taken() const;

    PageContext& m_context;
    FormContext m_formContext;
    std::optional<LetterFile> m_letter = {};
    Intake m_intake = {};
    QString m_readText = {}; ///< what the proposals were read from
    QList<Proposal> m_proposals = {};
    QList<Evidence> m_current = {};
    QPlainTextEdit* m_text;
    QLabel* m_source;
    QLabel* m_remark; ///< what to look at before the text is believed
    QPushButton* m_readAgain;
    QScrollArea* m_scroll;
    QWidget* m_body = nullptr;
    QVBoxLayout* m_list = nullptr;
    QWidget* m_related = nullptr;
    QLabel* m_state;
    QPushButton* m_confirm;
    QTimer* m_relatedTimer;
};

} // namespace greffe
