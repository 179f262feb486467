#pragma once

#include "ui/client/ClientError.h"

#include <QtCore/QAbstractTableModel>
#include <QtCore/QFuture>

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

namespace bloomzy::imports_page {

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
            load(m_cursor);
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

    void loadFirst() { load(std::nullopt); }
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
    void load(const std::optional<std::string>& cursor)
    {
        m_loading = true;
        const int request = ++m_request;
        ask(cursor).then(this, [this, request, first = !cursor](const client::Result<Page>& reply) {
            if (request != m_request)
                return;
            m_loading = false;
            if (!reply) {
                Q_EMIT failed(reply.error());
                return;
            }
            if (first)
                show(*reply);
            else
                append(*reply);
            Q_EMIT loaded();
        });
    }

    void show(const Page& page)
    {
        beginResetModel();
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
    bool m_loaded = false;
    bool m_loading = false;
    int m_request = 0;
};

} // namespace bloomzy::imports_page
