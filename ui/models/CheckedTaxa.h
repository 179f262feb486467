#pragma once

#include "backend/api/Taxa.h"

#include <QtCore/QHash>
#include <QtCore/QObject>
#include <QtCore/QSet>

namespace bloomzy::models {

/// Which rows of a list are checked for an action on many: some of them, or all matches but some. What is checked is
/// another thing than what is open. GUI thread only.
class CheckedTaxa : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    bool isChecked(const QString& id) const { return m_all ? !m_except.contains(id) : m_some.contains(id); }
    void setChecked(const api::TaxonSummary& taxon, bool checked);
    /// All matches of the list, also those that are not loaded.
    void checkAll();
    void clear();

    bool isAll() const { return m_all; }
    /// Of all matches, those that are not.
    const QSet<QString>& except() const { return m_except; }
    /// The checked ones, in the order in which they were checked; empty while it is all.
    std::vector<api::TaxonSummary> some() const;
    /// `matches`: of the list.
    qint64 count(qint64 matches) const;
    bool isEmpty() const { return !m_all && m_some.isEmpty(); }
    /// A row as it is now, such as after a save; an older one than is known changes nothing.
    void refresh(const api::TaxonSummary& taxon);
    /// The taxon is in the bin.
    void forget(const QString& id);

Q_SIGNALS:
    void changed();

private:
    struct Checked
    {
        api::TaxonSummary taxon;
        qint64 number = 0;
    };

    bool m_all = false;
    QSet<QString> m_except;
    QHash<QString, Checked> m_some;
    qint64 m_next = 0;
};

} // namespace bloomzy::models
