#pragma once

#include "ui/widgets/frame/PageRegistry.h"

#include <QtCore/QAbstractListModel>

namespace bloomzy::widgets {

enum NavRole { NavPageIdRole = Qt::UserRole + 1, NavIconRole, NavCounterRole, NavNeedsActionRole };

/// The pages of a registry with the titles of their sections between them; only the bottom section, or all but it.
class NavModel : public QAbstractListModel
{
    Q_OBJECT

public:
    NavModel(const PageRegistry& pages, bool bottom, QObject* parent = nullptr);

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    /// Section titles cannot be chosen.
    Qt::ItemFlags flags(const QModelIndex& index) const override;

    QModelIndex indexOf(const QString& pageId) const;
    /// Titles and counters are others now.
    void refresh();

private:
    struct Row
    {
        NavSection section;
        const Page* page = nullptr; ///< null for the title of the section
    };

    static QString sectionTitle(NavSection section);
    QString toolTip(const Page& page) const;

    const PageRegistry& m_pages;
    std::vector<Row> m_rows;
};

} // namespace bloomzy::widgets
