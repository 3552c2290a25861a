// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/sample.h"

#include "commands/registercommands.h"
#include "domain/recordjson.h"
#include "domain/records.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>

// The resource lives in a static library: without this the linker drops it.
static void keepSamples() {
    Q_INIT_RESOURCE(samples);
}

namespace greffe {

using namespace Qt::StringLiterals;

namespace {

QString folderOf(const QString& sample) {
    return u":/samples/"_s + sample;
}

Error broken(const QString& file, const QString& detail) {
    return {Error::Kind::Bug,
        Text{u"L’exemple livré avec Greffe est abîmé (%1) ; rien n’a été enregistré."_s,
            u"The sample that comes with Greffe is damaged (%1); nothing was saved."_s}
            .arg(file),
        detail, file};
}

/// Replaces what is written relative to the day of creation.
class RelativeDates {
public:
    RelativeDates(QDate today, const QDateTime& now, const QTimeZone& zone)
        : m_today(today)
        , m_now(now)
        , m_zone(zone) {}

    QJsonValue resolved(const QJsonValue& value) const {
        if (value.isString())
            return resolved(value.toString());
        if (value.isArray()) {
            QJsonArray out;
            for (const QJsonValue& item : value.toArray())
                out.append(resolved(item));
            return out;
        }
        if (value.isObject()) {
            QJsonObject out;
            const QJsonObject object = value.toObject();
            for (auto it = object.begin(); it != object.end(); ++it)
                out.insert(it.key(), resolved(it.value()));
            return out;
        }
        return value;
    }

private:
    QString resolved(const QString& text) const {
        static const QRegularExpression shape(u"^@(-?\\d+)(h|T\\d{2}:\\d{2})?$"_s);
        const auto match = shape.match(text);
        if (!match.hasMatch())
            return text;
        const int number = match.captured(1).toInt();
        if (match.captured(2) == "h"_L1) {
            // To the minute, as a person would note it.
            const qint64 seconds = m_now.toSecsSinceEpoch() + number * 3600;
            const QDateTime local = QDateTime::fromSecsSinceEpoch(seconds - seconds % 60, m_zone);
            return local.toOffsetFromUtc(local.offsetFromUtc()).toString(Qt::ISODate);
        }
        return m_today.addDays(number).toString(Qt::ISODate) + match.captured(2);
    }

    QDate m_today;
    QDateTime m_now;
    QTimeZone m_zone;
};

Result<QJsonArray> listIn(const QString& sample, const QString& name, const RelativeDates& dates) {
    QFile file(folderOf(sample) + u'/' + name);
    if (!file.open(QIODevice::ReadOnly))
        return broken(name, u"not embedded"_s);
    const QJsonDocument document = QJsonDocument::fromJson(file.readAll());
    if (document.isObject())
        return QJsonArray{dates.resolved(document.object())};
    if (!document.isArray())
        return broken(name, u"not JSON"_s);
    return dates.resolved(QJsonValue(document.array())).toArray();
}

/// Everything of a sample in one transaction.
class LoadSample final : public Command {
public:
    LoadSample(QString sample, QDate today, const QDateTime& now, const Organisation& organisation)
        : m_sample(std::move(sample))
        , m_zone(organisation.timeZone)
        , m_organisation(organisation)
        , m_dates(today, now, QTimeZone(organisation.timeZone.toLatin1())) {}

    Result<> apply(Scope& scope) override {
        TRY(fillOrganisation(scope));
        TRY(addAll(scope, Contact::type(), u"contacts.json"_s));
        TRY(addAll(scope, Activity::type(), u"activities.json"_s));
        TRY(addAll(scope, Request::type(), u"requests.json"_s));
        TRY(addAll(scope, Breach::type(), u"breaches.json"_s));
        TRY(addAll(scope, Task::type(), u"tasks.json"_s));
        TRY(addAll(scope, Advice::type(), u"advice.json"_s));
        return {};
    }
    JournalDraft entry() const override {
        return {u"sample_load"_s, u"organisation "_s + m_organisation.ref,
            {{u"sample"_s, m_sample}, {u"added"_s, QJsonArray::fromStringList(m_added)}}};
    }
    Done done() const override {
        return {Text{u"Exemple chargé : %1 fiches."_s, u"Sample loaded: %1 records."_s}.arg(m_added.size()),
            u"organisation"_s, m_organisation.ref, m_organisation.row};
    }

private:
    Result<> fillOrganisation(Scope& scope) {
        const QJsonArray list = TRY(listIn(m_sample, u"organisation.json"_s, m_dates));
        Organisation filled = TRY(scope.load(m_organisation.id()));
        const QString name = filled.name;
        if (const auto problems = recordFromJson(Organisation::type(), &filled, list.at(0).toObject(), m_zone);
            !problems.isEmpty())
            return broken(u"organisation.json"_s, problems.first().path);
        if (!name.isEmpty())
            filled.name = name;
        TRY(scope.save(filled));
        m_organisation = filled;
        return {};
    }

    Result<> addAll(Scope& scope, const RecordType& type, const QString& file) {
        const QJsonArray list = TRY(listIn(m_sample, file, m_dates));
        for (qsizetype i = 0; i < list.size(); ++i) {
            QJsonObject object = list.at(i).toObject();
            // A task may belong to a request, whose reference depends on the year.
            if (const QString ref = object.value(u"record_ref"_s).toString(); ref.startsWith("@request:"_L1))
                object.insert(u"record_ref"_s, m_requests.value(ref.mid(9).toInt() - 1));
            const QJsonObject life = object.take(u"@life"_s).toObject();
            AnyRecord record = AnyRecord::make(type);
            const auto problems = recordFromJson(type, record.data(), object, m_zone);
            if (!problems.isEmpty())
                return broken(file, u"%1: %2 %3"_s.arg(i).arg(problems.first().path, problems.first().message.en));
            record.head().organisation = m_organisation.row;
            if (const Result<> added = scope.add(record); !added)
                return broken(file, u"%1: %2 %3"_s.arg(i).arg(added.error().where, added.error().message.en));
            if (&type == &Request::type())
                m_requests.append(record.head().ref);
            m_added.append(record.head().ref);
            if (const Result<> lived = live(scope, Id<Activity>(record.head().row), life); !lived)
                return broken(file, u"%1: %2 %3"_s.arg(i).arg(lived.error().where, lived.error().message.en));
        }
        return {};
    }

    /// A sheet is submitted and approved by the acts of the desk, so that it has its frozen version like any other.
    Result<> live(Scope& scope, Id<Activity> id, const QJsonObject& life) {
        const auto day = [&life](
                             const QString& key) { return QDate::fromString(life.value(key).toString(), Qt::ISODate); };
        if (life.contains(u"submitted_on"_s))
            TRY(SubmitActivity(id, day(u"submitted_on"_s)).apply(scope));
        if (!life.contains(u"approved_on"_s))
            return {};
        ApprovalValues values;
        values.on = day(u"approved_on"_s);
        values.by = life.value(u"approved_by"_s).toString();
        values.comment = life.value(u"comment"_s).toString();
        values.reviewDue = TRY(scope.load(id)).reviewDue;
        return ApproveActivity(id, values).apply(scope);
    }

    QString m_sample;
    QString m_zone;
    Organisation m_organisation;
    RelativeDates m_dates;
    QStringList m_requests = {};
    QStringList m_added = {};
};

} // namespace

QStringList sampleNames() {
    keepSamples();
    return QDir(u":/samples"_s).entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name);
}

Result<> loadSample(Session& session, const QString& name) {
    if (name.isEmpty() || !sampleNames().contains(name))
        return Error{Error::Kind::Invalid,
            Text{u"Il n’y a pas d’exemple « %1 ». Il y a : %2."_s, u"There is no sample “%1”. There are: %2."_s}
                .arg(name)
                .arg(sampleNames().join(u", "_s)),
            {}, {}};
    TRY(session.run(LoadSample(name, session.today(), session.clock().now(), session.organisation())));
    return {};
}

} // namespace greffe
