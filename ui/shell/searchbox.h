// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLineEdit>

#include <functional>

class QCompleter;
class QStandardItemModel;
class QTimer;

namespace greffe {

/// The search over all records: what was found opens under the line while one types. Enter without choosing hands the
/// words to the page.
class SearchBox final : public QLineEdit {
    Q_OBJECT
public:
    struct Hit {
        QString kind = {};
        qint64 row = 0;
        QString title = {}; ///< "DEM-2026-0041 · Accès — Zoé Durand"
        QString snippet = {};
    };
    using Search = std::function<QList<Hit>(const QString& words)>;
    SearchBox(Search search, QWidget* parent = nullptr);

    Q_SIGNAL void chosen(const QString& kind, qint64 row);
    Q_SIGNAL void submitted(const QString& words);

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void look();

    Search m_search;
    QStandardItemModel* m_model;
    QCompleter* m_completer;
    QTimer* m_timer;
};

} // namespace greffe
