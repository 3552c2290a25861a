// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/session.h"

#include "base/fold.h"
#include "commands/wording.h"
#include "domain/calendar.h"
#include "store/stores.h"
#include "vault/autobackup.h"
#include "vault/place.h"

#include <QFile>
#include <QScopeGuard>

namespace greffe {

using namespace Qt::StringLiterals;

namespace {

constexpr std::size_t undoDepth = 100;

class SetSetting final : public Command {
public:
    SetSetting(const QString& key, const QJsonValue& value)
        : m_key(key)
        , m_value(value) {}
    Result<> apply(Scope& scope) override { return scope.stores().settings.set(scope.writer(), m_key, m_value); }
    JournalDraft entry() const override { return {u"setting_change"_s, u"setting "_s + m_key, {}}; }
    Done done() const override { return {{u"Réglage enregistré."_s, u"Setting saved."_s}, u"setting"_s, {}, 0}; }
    /// The office's settings are for those who may change records.
    Permission permission() const override { return Permission::Change; }
    bool changesRecords() const override { return false; }

private:
    QString m_key;
    QJsonValue m_value;
};

Draft fromStored(const StoredDraft& stored) {
    return {stored.kind, stored.row, stored.at, stored.body};
}

} // namespace

Session::Session(std::unique_ptr<Vault> vault, const Clock& clock)
    : m_clock(clock)
    , m_vault(std::move(vault))
    , m_stores(std::make_unique<Stores>(m_vault->database())) {
    connect(&m_vault->database(), &Database::committed, this, &Session::onCommitted);
}

Session::~Session() {
    (void)close();
}

Result<Session::Created> Session::create(const QString& path, const NewSession& values, const Clock& clock) {
    const QString name = values.organisation.simplified();
    if (name.isEmpty())
        return invalid({u"Donnez le nom de l’organisme dont le coffre garde les dossiers. Rien n’a été créé."_s,
                           u"Give the name of the organisation whose records the vault keeps. Nothing was created."_s},
            u"organisation"_s);
    NewVault wanted{values.staff, values.passphrase.clone(), values.cost, name};
    Vault::Created made = TRY(Vault::create(path, wanted, clock));
    std::unique_ptr<Session> session(new Session(std::move(made.vault), clock));
    session->m_confirmedAt = clock.now();
    AddRecord<Organisation> add(newOrganisation(name));
    Result<> ready = [&]() -> Result<> {
        TRY(session->run(add));
        return session->start();
    }();
    if (!ready) {
        session.reset();
        QFile::remove(path); // a vault without organisation would be of no use, and it holds nothing
        return ready.error();
    }
    return Created{std::move(session), made.recoveryKey};
}

Result<std::unique_ptr<Session>> Session::open(
    const QString& path, const Credentials& credentials, const Clock& clock) {
    std::unique_ptr<Vault> vault = TRY(Vault::open(path, credentials, clock));
    return adopt(std::move(vault), clock);
}

Result<std::unique_ptr<Session>> Session::adopt(std::unique_ptr<Vault> vault, const Clock& clock) {
    explainPlace(*vault);
    backUpDaily(*vault, clock);
    std::unique_ptr<Session> session(new Session(std::move(vault), clock));
    if (!session->m_vault->openedQuickly())
        session->m_confirmedAt = clock.now();
    TRY(session->start());
    return session;
}

namespace {

const QString clockSeenKey = u"clock_seen"_s;
/// How much later it must be before the instant is written again: reading a vault should not change it each time.
constexpr qint64 clockSeenSeconds = 3600;

} // namespace

/// The journal's last entry and the last close are both moments that have been.
void Session::checkClock() {
    QDateTime& seen = m_clockSeen;
    if (const Result<QList<JournalEntry>> last = m_vault->journal().latest(0, 1); last && !last->isEmpty())
        seen = last->first().at;
    if (const Result<QJsonValue> closed = m_stores->settings.value(clockSeenKey); closed && closed->isString())
        seen = std::max(seen, QDateTime::fromString(closed->toString(), Qt::ISODate));
    const std::optional<Reason> back = clockWentBack(seen, m_clock.now());
    m_clockWarning = back ? back->text : Text{};
}

void Session::rememberClock() {
    if (!m_vault || isReadOnly() || !m_clockWarning.isEmpty())
        return;
    const QDateTime now = m_clock.now();
    if (!m_clockSeen.isValid() || m_clockSeen.secsTo(now) < clockSeenSeconds)
        return;
    (void)m_vault->database().writeDraft(
        [&](Writer& writer) { return m_stores->settings.set(writer, clockSeenKey, now.toString(Qt::ISODate)); });
}

Result<> Session::start() {
    checkClock();
    const QList<qint64> rows = TRY(m_stores->organisations.all());
    if (rows.isEmpty())
        return {};
    m_organisation = *TRY(m_stores->organisations.load(rows.first())).as<Organisation>();
    m_chosen = rows.size() == 1;
    m_stores->setZone(zone());
    return {};
}

Result<> Session::close() {
    rememberClock();
    m_undo.clear();
    m_organisation = {};
    m_stores.reset();
    if (!m_vault)
        return {};
    disconnect(&m_vault->database(), nullptr, this, nullptr);
    Result<> closed = m_vault->close();
    m_vault.reset();
    return closed;
}

QTimeZone Session::zone() const {
    const QTimeZone found(m_organisation.timeZone.toLatin1());
    return found.isValid() ? found : QTimeZone("Europe/Paris");
}

QDate Session::today() const {
    return m_clock.today(zone());
}

QString Session::staff() const {
    return m_vault->staff();
}

bool Session::isReadOnly() const {
    return m_vault->isReadOnly();
}

QString Session::journalHead() const {
    return m_vault->journal().head().value_or(QString());
}

QList<Organisation> Session::organisations() const {
    QList<Organisation> out;
    const Result<QList<qint64>> rows = m_stores->organisations.all();
    if (!rows)
        return out;
    const Result<QList<AnyRecord>> records = m_stores->organisations.loadMany(*rows);
    if (!records)
        return out;
    for (const AnyRecord& record : *records)
        out += *record.as<Organisation>();
    return out;
}

Result<> Session::selectOrganisation(const QString& nameOrRef) {
    const QString wanted = fold(nameOrRef);
    QStringList names;
    for (const Organisation& organisation : organisations()) {
        names += organisation.name;
        if (fold(organisation.name) != wanted && fold(organisation.ref) != wanted)
            continue;
        m_organisation = organisation;
        m_chosen = true;
        m_stores->setZone(zone());
        Q_EMIT organisationChanged();
        return {};
    }
    return Error{Error::Kind::NotFound,
        Text{u"Ce coffre n’a pas d’organisme « %1 ». Il contient : %2."_s,
            u"This vault has no organisation “%1”. It holds: %2."_s}
            .arg(nameOrRef)
            .arg(names.join(u", "_s)),
        {}, u"organisation"_s};
}

Result<AnyRecord> Session::find(const RecordType& type, qint64 row) const {
    return m_stores->of(type).load(row);
}

Result<AnyRecord> Session::findByRef(const RecordType& type, const QString& typed) const {
    const RecordStore& store = m_stores->of(type);
    const QString ref = typed.trimmed();
    const Error none{Error::Kind::NotFound,
        Text{u"%1 %2 : introuvable dans ce coffre."_s, u"%1 %2: not found in this vault."_s}
            .arg(type.name.text())
            .arg(ref),
        {}, ref};
    if (&type == &Organisation::type()) {
        const std::optional<qint64> row = TRY(store.rowOf(0, ref));
        return row ? store.load(*row) : Result<AnyRecord>(none);
    }
    if (m_chosen) {
        const std::optional<qint64> row = TRY(store.rowOf(m_organisation.row, ref));
        return row ? store.load(*row) : Result<AnyRecord>(none);
    }
    QList<qint64> rows;
    QStringList names;
    for (const Organisation& organisation : organisations()) {
        if (const std::optional<qint64> row = TRY(store.rowOf(organisation.row, ref))) {
            rows += *row;
            names += organisation.name;
        }
    }
    if (rows.isEmpty())
        return none;
    if (rows.size() > 1)
        return invalid(Text{u"La référence %1 existe dans plusieurs organismes : %2. Précisez lequel."_s,
                           u"The reference %1 exists in several organisations: %2. Say which one."_s}
                           .arg(ref)
                           .arg(names.join(u", "_s)),
            ref);
    return store.load(rows.first());
}

Result<> Session::require(Permission permission) const {
    return requirePermission(m_vault->role(), permission);
}

Result<> Session::confirm(const SecretBytes& passphrase) {
    const bool right = TRY(m_vault->checkPassphrase(passphrase));
    if (!right)
        return Error{Error::Kind::Locked,
            {u"Ce n’est pas votre phrase secrète ; rien n’a été fait. Vérifiez le verrouillage des majuscules et la disposition du clavier."_s,
                u"This is not your passphrase; nothing was done. Check Caps Lock and the keyboard layout."_s},
            {}, u"passphrase"_s};
    m_confirmedAt = m_clock.now();
    return {};
}

bool Session::isConfirmed() const {
    // A clock that was turned back proves nothing.
    const qint64 ago = m_confirmedAt.isValid() ? m_confirmedAt.secsTo(m_clock.now()) : -1;
    return ago >= 0 && ago <= confirmFor;
}

Result<> Session::requireConfirmation(const Text& what) {
    if (isConfirmed())
        return {};
    if (!m_confirmer)
        return Error{Error::Kind::Locked,
            {u"Il faut d’abord retaper la phrase secrète : le déverrouillage rapide n’y suffit pas. Rien n’a été fait."_s,
                u"The passphrase must be typed again first: quick unlock is not enough for this. Nothing was done."_s},
            {}, u"passphrase"_s};
    const std::optional<SecretBytes> typed = m_confirmer(what);
    // The vault may have locked while the question was open.
    if (!typed || !m_vault)
        return Error{Error::Kind::Cancelled, {u"La phrase secrète n’a pas été donnée ; rien n’a été fait."_s,
                                                 u"The passphrase was not given; nothing was done."_s}};
    return confirm(*typed);
}

Result<> Session::mayExport() {
    TRY(require(Permission::Export));
    return requireConfirmation({u"Ce qui suit sort du coffre."_s, u"What follows leaves the vault."_s});
}

Result<Done> Session::perform(Command& command) {
    TRY(require(command.permission()));
    if (command.needsConfirmation())
        TRY(requireConfirmation({u"Ce qui suit sort du coffre ou change qui peut l’ouvrir."_s,
            u"What follows leaves the vault or changes who can open it."_s}));
    Result<> ran = [&]() -> Result<> {
        if (const QString reason = command.backupFirst(); !reason.isEmpty() && !m_vault->isReadOnly())
            TRY(backUpBefore(*m_vault, reason, m_clock));
        TRY(command.prepare(*this));
        TRY(m_vault->database().write([&](Writer& writer) -> Result<> {
            Scope scope(writer, *m_stores, m_organisation, *m_vault);
            TRY(command.apply(scope));
            writer.journal(command.entry());
            return {};
        }));
        return {};
    }();
    if (!ran) {
        command.abandoned();
        return ran.error();
    }
    return command.done();
}

Result<Done> Session::run(Command& command) {
    const Done done = TRY(perform(command));
    const JournalDraft entry = command.entry();
    if (std::unique_ptr<Command> inverse = command.inverse()) {
        const Result<QString> head = m_vault->journal().head();
        const qint64 sequence = head ? head->section(u':', 0, 0).toLongLong() : 0;
        m_undo.push_back({std::move(inverse), done.what, entry.object, sequence, done.kind, done.row});
        if (m_undo.size() > undoDepth)
            m_undo.pop_front();
    }
    Q_EMIT undoChanged();
    return done;
}

Text Session::undoText() const {
    return m_undo.empty() ? Text{} : m_undo.back().what;
}

Result<Text> Session::undo() {
    if (m_undo.empty())
        return invalid({u"Il n’y a rien à annuler."_s, u"There is nothing to undo."_s});
    Undo last = std::move(m_undo.back());
    m_undo.pop_back();
    const auto announce = qScopeGuard([this] { Q_EMIT undoChanged(); });
    const RecordType* type = &m_stores->of(QStringView(last.kind))->type();
    const QList<JournalEntry> since = TRY(m_vault->journal().list(last.sequence, 0, last.object));
    for (const JournalEntry& entry : since) {
        if (isIssue(entry.action))
            return conflict(
                {u"Un document a été émis depuis : ce changement ne peut plus être annulé. Corrigez la fiche à la main."_s,
                    u"A document was issued since then: this change can no longer be undone. Correct the record by hand."_s});
    }
    // The revision that the change made, in the numbers of its own day; what undoing it brings back is the one before.
    const std::optional<JournalEntry> made = TRY(m_vault->journal().find(last.sequence));
    const int restored = made && made->payload ? (*made->payload)[u"revision"_s].toInt() - 1 : 0;
    const int before = TRY(m_stores->of(*type).load(last.row)).head().revision;
    const Result<Done> done = perform(*last.command);
    if (!done) {
        if (done.error().kind == Error::Kind::Conflict)
            return conflict(
                {u"La fiche a été modifiée depuis : ce changement ne peut plus être annulé. Rien n’a été changé."_s,
                    u"The record was changed since then: this change can no longer be undone. Nothing was changed."_s});
        return done.error();
    }
    // Earlier undos of this record wait for that revision; it is back under a new number.
    for (Undo& waiting : m_undo)
        waiting.command->rebase(last.kind, last.row, restored, before + 1);
    return done->what;
}

namespace {

Error closedSession() {
    return {Error::Kind::Locked, {u"Le coffre est fermé."_s, u"The vault is locked."_s}, u"session closed"_s};
}

} // namespace

Result<> Session::saveDraft(const QString& kind, qint64 row, const QJsonObject& body) {
    if (!m_vault)
        return closedSession();
    TRY(m_vault->database().writeDraft([&](Writer& writer) { return m_stores->drafts.put(writer, kind, row, body); }));
    return {};
}

Result<> Session::dropDraft(const QString& kind, qint64 row) {
    if (!m_vault)
        return closedSession();
    TRY(m_vault->database().writeDraft([&](Writer& writer) { return m_stores->drafts.drop(writer, kind, row); }));
    return {};
}

Result<std::optional<Draft>> Session::loadDraft(const QString& kind, qint64 row) const {
    const std::optional<StoredDraft> found = TRY(m_stores->drafts.find(kind, row));
    return found ? std::optional(fromStored(*found)) : std::nullopt;
}

Result<QList<Draft>> Session::drafts() const {
    QList<Draft> out;
    for (const StoredDraft& stored : TRY(m_stores->drafts.all()))
        out += fromStored(stored);
    return out;
}

Result<QJsonValue> Session::setting(const QString& key) const {
    return m_stores->settings.value(key);
}

Result<> Session::setSetting(const QString& key, const QJsonValue& value) {
    TRY(run(SetSetting(key, value)));
    return {};
}

void Session::onCommitted(const ChangeSet& changes) {
    for (const Change& change : changes) {
        if (change.kind != u"organisation" || change.row != m_organisation.row)
            continue;
        if (const Result<AnyRecord> fresh = m_stores->organisations.load(change.row)) {
            m_organisation = *fresh->as<Organisation>();
            m_stores->setZone(zone());
            Q_EMIT organisationChanged();
        }
    }
    Q_EMIT committed(changes);
}

} // namespace greffe
