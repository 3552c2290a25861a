// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/activity.h"
#include "domain/check.h"
#include "domain/organisation.h"

namespace greffe {

struct NoticeTable {
    QStringList columns = {};
    QList<QStringList> rows = {};
    bool isEmpty() const { return rows.isEmpty(); }
    bool operator==(const NoticeTable&) const = default;
};

/// One chapter of a privacy notice: paragraphs, then a list, then a table, then closing paragraphs; any of them may be
/// empty.
struct NoticeSection {
    QString key = {}; ///< identity dpo purposes data sources provision recipients transfers retention rights decisions
                      ///< children cookies complaint post_mortem version
    QString article = {}; ///< that asks for it; not printed
    QString title = {};
    QStringList paragraphs = {};
    QStringList items = {};
    NoticeTable table = {};
    QStringList closing = {};
    bool operator==(const NoticeSection&) const = default;
};

/// Something that the law asks a notice to say and that the register does not hold.
struct NoticeGap {
    QString key = {}; ///< stable: "dpo_contact", "legal_basis"
    QString article = {};
    Level level = Level::Required;
    Text message = {};
    QString activity = {}; ///< reference; empty = the organisation
    QString field = {};    ///< where it is filled in, of that record: "purposes[1].legal_basis"
    bool operator==(const NoticeGap&) const = default;
};

/// The same gap of several sheets, told once.
struct NoticeGapGroup {
    NoticeGap gap = {};          ///< of the first of them
    QStringList activities = {}; ///< references, none twice; empty = the organisation
};
QList<NoticeGapGroup> grouped(const QList<NoticeGap>& gaps);

/// The information that articles 13 and 14 give to data subjects, written from the register. The gaps are not in its
/// text: a notice is published, a gap is work to do.
struct PrivacyNotice {
    Language language = Language::French;
    QDate version = {};
    QString title = {};
    QString organisation = {};
    QStringList introduction = {};
    QList<NoticeSection> sections = {};
    QList<NoticeGap> gaps = {};
    QStringList projects = {}; ///< references of the sheets left out because they are not in force yet

    /// Null if there is none.
    const NoticeSection* section(QStringView key) const;
    bool operator==(const PrivacyNotice&) const = default;
};

/// In whole sentences of one language. Archived activities, projects (isProject() in activitylife.h) and what is
/// carried out for another controller are left out. A text that the register has in the other language only is taken as
/// it is, and listed as a gap.
PrivacyNotice noticeFrom(
    const Organisation& organisation, const QList<Activity>& activities, Language language, QDate version);

/// The whole text, lines separated by line feeds, items with a dash: to compare two versions, or to read it again.
QString plainText(const PrivacyNotice& notice);

} // namespace greffe
