// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/deskpage.h"

#include <QPointer>

namespace greffe {

class LetterPanel;

struct Request;
struct Activity;
struct LetterFile;
struct RequestDates;
struct Task;

/// The desk of data subjects' requests.
class RequestsPage final : public DeskPage {
    Q_OBJECT
public:
    explicit RequestsPage(PageContext& context, QWidget* parent = nullptr);
    void preview() override;
    void newRecord() override;
    void keepDraft() override;
    QJsonObject place() const override;
    void restore(const QJsonObject& place) override;
    bool goBack() override;

    /// Goes to the desk of exports with this request chosen.
    Q_SIGNAL void wantsExport(const QString& requestRef);

protected:
    RecordSummary summarise(const AnyRecord& record) const override;
    void perform(const QString& verb) override;
    AnyRecord makeRecord() const override;
    void prepareCopy(AnyRecord& copy) const override;
    std::unique_ptr<Command> makeAdd(const AnyRecord& record) const override;
    void takeFiles(const QStringList& paths) override;
    QList<BulkAct> bulkActs(const QList<qint64>& rows) const override;
    void performBulk(const QString& act, const QString& choice, const QList<qint64>& rows) override;

private:
    RecordSummary::Notice dueNotice(const Request& request) const;
    const Request& current() const;
    /// By the rules of the request's own organisation.
    RequestDates datesOf(const Request& request) const;
    void printSheets(const QList<qint64>& rows);
    void exportChosen(const QList<qint64>& rows, const QString& format);
    /// "Comptabilité a répondu ; le service clients, pas encore."
    QString departmentWords(const QList<Task>& tasks) const;
    /// Where a right applies by the register (domain.md 4.2): warnings with articles, never a refusal.
    QList<ActPanel::Note> matrixNotes(const QString& right, const QString& outcome) const;
    /// A letter that becomes a request; an empty path = it is pasted.
    void startIntake(const QString& path);
    /// The year in figures, and what leaves from there.
    void showStatistics();
    bool askForRequest(const QString& path);
    void fillFrom(const Request& taken, const LetterFile& letter);
    /// The letter of a request that was begun and is no more.
    void dropOrphanLetter();
    void suspend();
    void extend();
    void checkIdentity();
    void decide();
    void answer();
    void consult();
    void answerTask(qint64 row);
    void checkMandate();
    void tell();
    void fee();
    void writeLetter(const QString& kind);
    /// Proof that a letter left; 0 = the newest.
    void dispatch(qint64 documentRow);
    /// All acknowledgements that are waited for, in one go.
    void showAcknowledgements();
    QPointer<LetterPanel> m_letter = {};
    void importFile(const QString& path);
};

} // namespace greffe
