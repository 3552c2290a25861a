// SPDX-License-Identifier: GPL-3.0-or-later
// Inside domain only: one comparison of a notice with a register.
#pragma once

#include "domain/noticecomparison.h"
#include "domain/noticefacts.h"
#include "domain/organisation.h"

namespace greffe {

/// Each chapter of articles 13 and 14 is compared by a member of its own.
class NoticeComparison {
public:
    NoticeComparison(
        const NoticeReading& reading, const Organisation& organisation, const RegisterFacts& facts, QDate today)
        : m_reading(reading)
        , m_organisation(organisation)
        , m_register(facts)
        , m_today(today) {}

    QList<NoticeFinding> run();

private:
    void add(const QString& key, const QString& article, Level level, const Text& message,
        const NoticeStatement* statement = nullptr);
    void addAt(const QString& key, const QString& article, Level level, const Text& message, const QString& passage,
        qsizetype position);
    bool textHas(const QString& words) const;

    void compareIdentity();
    void compareDpo();
    void comparePurposes();
    void compareBases();
    void compareConsent();
    void compareSources();
    void compareRecipients();
    void compareTransfers();
    void compareRetention();
    void compareRights();
    void compareRemedies();
    void compareDecisions();
    void compareCookies();
    void compareChildren();
    void compareVersion();

    const NoticeReading& m_reading;
    const Organisation& m_organisation;
    const RegisterFacts& m_register;
    QDate m_today;
    QList<NoticeFinding> m_findings;
};

/// "A, B, C" in both languages.
Text joined(const QList<Text>& texts);

} // namespace greffe
