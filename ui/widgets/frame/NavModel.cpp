#include "ui/widgets/frame/NavModel.h"

namespace bloomzy::widgets {

NavModel::NavModel(const PageRegistry& pages, bool bottom, QObject* parent)
    : QAbstractListModel(parent)
    , m_pages(pages)
{
    for (const Page* page : pages.pages()) {
        const NavSection section = page->section();
        if ((section == NavSection::bottom) != bottom)
            continue;
        const bool titled = section != NavSection::overview && section != NavSection::bottom;
        if (titled && (m_rows.empty() || m_rows.back().section != section))
            m_rows.push_back({section, nullptr});
        m_rows.push_back({section, page});
    }
}

int NavModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QString NavModel::sectionTitle(NavSection section)
{
    switch (section) {
    case NavSection::data:
        return tr("Data");
    case NavSection::access:
        return tr("Access");
    case NavSection::trust:
        return tr("Trust");
    case NavSection::overview:
    case NavSection::bottom:
        break;
    }
    return {};
}

QString NavModel::toolTip(const Page& page) const
{
    const int digit = m_pages.shortcutDigit(page);
    QList<QKeySequence> keys = page.shortcuts();
    if (digit >= 0)
        keys.prepend(QKeySequence(Qt::CTRL | Qt::Key(Qt::Key_0 + digit)));
    if (keys.isEmpty())
        return page.title();
    return QStringLiteral("%1 (%2)").arg(page.title(), keys.constFirst().toString(QKeySequence::NativeText));
}

QVariant NavModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row& row = m_rows[std::size_t(index.row())];
    if (!row.page)
        return role == Qt::DisplayRole ? sectionTitle(row.section) : QVariant();
    switch (role) {
    case Qt::DisplayRole:
        return row.page->title();
    case Qt::ToolTipRole:
        return toolTip(*row.page);
    case Qt::AccessibleTextRole: {
        const QString counter = row.page->counter().text;
        return counter.isEmpty() ? row.page->title() : QStringLiteral("%1, %2").arg(row.page->title(), counter);
    }
    case NavPageIdRole:
        return row.page->id();
    case NavIconRole:
        return int(row.page->icon());
    case NavCounterRole:
        return row.page->counter().text;
    case NavNeedsActionRole:
        return row.page->counter().needsAction;
    default:
        return {};
    }
}

Qt::ItemFlags NavModel::flags(const QModelIndex& index) const
{
    const bool page = index.isValid() && m_rows[std::size_t(index.row())].page;
    return page ? Qt::ItemIsEnabled | Qt::ItemIsSelectable : Qt::NoItemFlags;
}

QModelIndex NavModel::indexOf(const QString& pageId) const
{
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        if (m_rows[i].page && m_rows[i].page->id() == pageId)
            return index(int(i));
    }
    return {};
}

void NavModel::refresh()
{
    if (!m_rows.empty())
        Q_EMIT dataChanged(index(0), index(int(m_rows.size()) - 1));
}

} // namespace bloomzy::widgets
