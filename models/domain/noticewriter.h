// SPDX-License-Identifier: GPL-3.0-or-later
// Inside domain only: how a privacy notice is written from the register.
#pragma once

#include "domain/noticefacts.h"
#include "domain/privacynotice.h"

namespace greffe {

/// The sentences of one notice; each chapter is written by a member of its own, in the order of articles 13 and 14.
class NoticeWriter {
public:
    NoticeWriter(const Organisation& organisation, const QList<Activity>& activities, Language language, QDate version);
    PrivacyNotice write();

private:
    QString say(const QString& fr, const QString& en) const { return m_language == Language::French ? fr : en; }
    /// Without a field: the one that goes with the key.
    void gap(const QString& key, const QString& article, const Text& message, const QString& activity = {},
        Level level = Level::Required, const QString& field = {});
    /// The text in the notice's language; the other language's, noted as a gap, if there is no other.
    QString words(const Text& text, const Activity& activity);
    /// Once for each sheet: it has texts that the notice takes in the other language.
    void noteUntranslated(const Activity& activity);
    QString label(QStringView list, const QString& key) const;
    QString nameIn(const Activity& activity) const { return nameOf(activity).in(m_language); }
    QString contactLine(const Actor& actor) const;
    QString itemName(const DataItem& item, const Activity& activity);
    /// "A ; B ; C": the activities to which a right applies; empty when it is all of them.
    QString applyingTo(const QString& right) const;

    void writeIdentity();
    void writeContact();
    void writePurposes();
    void writeData();
    void writeSources();
    void writeProvision();
    void writeRecipients();
    void writeTransfers();
    void writeRetention();
    void writeRights();
    void writeDecisions();
    void writeChildren();
    void writeCookies();
    void writeComplaint();
    void writePostMortem();
    void writeVersion();
    void typesetAll();

    const Organisation& m_organisation;
    Language m_language;
    RegisterFacts m_facts;
    QList<Activity> m_activities;
    QStringList m_untranslated; ///< the activities whose missing translation was noted
    PrivacyNotice m_out;
};

} // namespace greffe
