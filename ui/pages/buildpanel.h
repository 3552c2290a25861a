// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/package.h"
#include "ui/pages/page.h"

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QTreeWidget;

namespace greffe {

class PassphraseEdit;

/// Builds the package that answers a request: which request, which files, what is in and what is not and why, then the
/// archive.
class BuildPanel final : public QWidget {
    Q_OBJECT
public:
    BuildPanel(PageContext& context, const QString& requestRef, QWidget* parent);

    void addFiles(const QStringList& paths);
    void setRequest(const QString& ref);
    /// Asks where to and builds.
    void build();

    /// What was done and the new record; empty and 0 if given up.
    Q_SIGNAL void finished(const QString& sentence, qint64 row);

private:
    void showScope();
    void showState();

    PageContext& m_context;
    QComboBox* m_request;
    QTreeWidget* m_files;
    QTreeWidget* m_scope;
    QCheckBox* m_thirdParty;
    QLineEdit* m_thirdPartyNote;
    QCheckBox* m_protect;
    PassphraseEdit* m_password;
    QLabel* m_message;
    QPushButton* m_build;
    QList<PackageExclusion> m_excluded = {};
    QStringList m_activities = {};
};

} // namespace greffe
