#pragma once

#include "ui/client/ClientError.h"

#include <QtCore/QAbstractTableModel>
#include <QtCore/QFuture>

#include <algorithm>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace bloomzy::models {

/// What every PagedModel tells.
class PagedModelSignals : public QAbstractTableModel
{
    Q_OBJECT

public:
    using QAbstractTableModel::QAbstractTableModel;

Q_SIGNALS:
    void loaded();
    void failed(const bloomzy::client::ClientError& error);
};

/// A table over a list that is read page by page; `Page` has `items` and `nextCursor`. Rows stay until their successors
/// are there. A later request drops the reply of an earlier one. GUI thread only.
template <class Page>
class PagedModel : public PagedModelSignals
{
public:
    using Item = typename decltype(Page::items)::value_type;
    using PagedModelSignals::PagedModelSignals;

    /// Null for rows that are not there.
    [[nodiscard]] const Item* item(int row) const
    {
        return row >= 0 && row < rowCount() ? &m_items[static_cast<std::size_t>(row)] : nullptr;
    }
    [[nodiscard]] bool hasLoaded() const { return m_loaded; }
    [[nodiscard]] bool isLoading() const { return m_loading; }
    [[nodiscard]] bool isComplete() const { return !m_cursor; }

    int rowCount(const QModelIndex& parent = {}) const override
    {
        return parent.isValid() ? 0 : static_cast<int>(m_items.size());
    }
    bool canFetchMore(const QModelIndex& parent) const override { return !parent.isValid() && m_cursor && !m_loading; }
    void fetchMore(const QModelIndex& parent) override
    {
        if (canFetchMore(parent))
            load(m_cursor, false);
    }

    /// Other words for the same rows.
    void retranslate()
    {
        Q_EMIT headerDataChanged(Qt::Horizontal, 0, std::max(0, columnCount() - 1));
        if (!m_items.empty())
            Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
    }

protected:
    /// No cursor: the first page.
    virtual QFuture<client::Result<Page>> ask(const std::optional<std::string>& cursor) = 0;
    /// A list anew, within the reset: what its first page tells beside its items.
    virtual void take(const Page& page) { Q_UNUSED(page) }

    /// The list anew; at least `rows` of it, if there are so many, before any is shown.
    void loadFirst(int rows = 0)
    {
        m_wanted = static_cast<std::size_t>(std::max(0, rows));
        m_fresh.reset();
        load(std::nullopt, true);
    }
    void replaceItem(int row, Item item)
    {
        m_items[static_cast<std::size_t>(row)] = std::move(item);
        Q_EMIT dataChanged(index(row, 0), index(row, columnCount() - 1));
    }
    void removeItem(int row)
    {
        beginRemoveRows({}, row, row);
        m_items.erase(m_items.begin() + row);
        endRemoveRows();
    }
    /// There is nothing to fetch; within a reset.
    void forgetCursor() { m_cursor.reset(); }
    /// Drops the rows and what is on its way; within a reset.
    void forget()
    {
        ++m_request;
        m_items.clear();
        m_cursor.reset();
        m_loading = false;
    }

private:
    void load(const std::optional<std::string>& cursor, bool anew)
    {
        m_loading = true;
        const int request = ++m_request;
        ask(cursor).then(this, [this, request, anew](const client::Result<Page>& reply) {
            if (request != m_request)
                return;
            m_loading = false;
            if (!reply) {
                Q_EMIT failed(reply.error());
                return;
            }
            if (anew)
                gather(*reply);
            else
                append(*reply);
            if (!m_loading)
                Q_EMIT loaded();
        });
    }

    void gather(const Page& page)
    {
        if (m_fresh) {
            m_fresh->items.insert(m_fresh->items.end(), page.items.begin(), page.items.end());
            m_fresh->nextCursor = page.nextCursor;
        } else {
            m_fresh = page;
        }
        if (m_fresh->nextCursor && m_fresh->items.size() < m_wanted)
            load(m_fresh->nextCursor, true);
        else
            show(*std::exchange(m_fresh, std::nullopt));
    }

    void show(const Page& page)
    {
        beginResetModel();
        take(page);
        m_items = page.items;
        m_cursor = page.nextCursor;
        m_loaded = true;
        endResetModel();
    }

    void append(const Page& page)
    {
        m_cursor = page.nextCursor;
        if (page.items.empty())
            return;
        beginInsertRows({}, rowCount(), rowCount() + static_cast<int>(page.items.size()) - 1);
        m_items.insert(m_items.end(), page.items.begin(), page.items.end());
        endInsertRows();
    }

    std::vector<Item> m_items;
    std::optional<std::string> m_cursor;
    std::optional<Page> m_fresh; ///< what is read anew and not shown yet
    std::size_t m_wanted = 0;    ///< rows of it
    bool m_loaded = false;
    bool m_loading = false;
    int m_request = 0;
};

} // namespace bloomzy::models
