#pragma once

#include "ui/client/ClientError.h"
#include "ui/models/ListRows.h"

#include <QtCore/QAbstractTableModel>
#include <QtCore/QFuture>

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

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
    [[nodiscard]] const Item* item(int row) const { return m_rows.at(row); }
    [[nodiscard]] bool hasLoaded() const { return m_loaded; }
    [[nodiscard]] bool isLoading() const { return m_loading; }
    [[nodiscard]] bool isComplete() const { return !m_rows.next(); }

    int rowCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : m_rows.size(); }
    bool canFetchMore(const QModelIndex& parent) const override
    {
        return !parent.isValid() && m_rows.next() && !m_loading;
    }
    void fetchMore(const QModelIndex& parent) override
    {
        if (canFetchMore(parent))
            load(m_rows.next(), false);
    }

    /// Other words for the same rows.
    void retranslate()
    {
        Q_EMIT headerDataChanged(Qt::Horizontal, 0, std::max(0, columnCount() - 1));
        if (rowCount() > 0)
            Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
    }

protected:
    /// No cursor: the first page.
    virtual QFuture<client::Result<Page>> ask(const std::optional<std::string>& cursor) = 0;
    /// A list anew, within the reset: what the page that was read first tells beside its items. `rows` were read.
    virtual void take(const Page& page, int rows)
    {
        Q_UNUSED(page)
        Q_UNUSED(rows)
    }

    /// The list anew; at least `rows` of it, if there are so many, before any is shown.
    void loadFirst(int rows = 0) { loadFrom({}, rows); }
    /// The same list anew as far as rows `first` to `last` are concerned, by the pages that they are in. What lies
    /// above stays as it was (staleRows()), what lies below is fetched when it is wanted.
    void loadView(int first, int last)
    {
        const auto start = m_rows.startBefore(first);
        loadFrom(start, last + 1 - start.row);
    }
    /// While ask() is called: it is for the first page of a load, which tells what take() wants.
    [[nodiscard]] bool beginsLoad() const { return m_anew && !m_head; }
    /// At the top: the last load left them as they were.
    [[nodiscard]] int staleRows() const { return m_stale; }

    void replaceItem(int row, Item item)
    {
        m_rows.replace(row, std::move(item));
        Q_EMIT dataChanged(index(row, 0), index(row, columnCount() - 1));
    }
    void removeItem(int row)
    {
        beginRemoveRows({}, row, row);
        m_rows.erase(row);
        m_stale -= row < m_stale ? 1 : 0;
        endRemoveRows();
    }
    /// There is nothing to fetch; the rows are another list's now.
    void forgetCursor() { m_rows.end(); }
    /// Drops the rows and what is on its way; within a reset.
    void forget()
    {
        ++m_request;
        m_rows = {};
        m_stale = 0;
        m_loading = false;
    }

private:
    using Rows = ListRows<Item>;

    void loadFrom(const typename Rows::Start& start, int rows)
    {
        m_start = start;
        m_wanted = rows;
        m_head.reset();
        m_fresh = {};
        load(start.cursor, true);
    }

    void load(const std::optional<std::string>& cursor, bool anew)
    {
        m_loading = true;
        m_anew = anew;
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
        m_fresh.append(page.items, page.nextCursor);
        if (!m_head)
            m_head = page;
        if (m_fresh.next() && m_fresh.size() < m_wanted)
            load(m_fresh.next(), true);
        else
            show();
    }

    void show()
    {
        beginResetModel();
        const int read = m_fresh.size();
        take(*m_head, read);
        m_rows.takeOver(m_start, std::exchange(m_fresh, {}));
        m_head.reset();
        m_stale = m_rows.size() - read;
        m_loaded = true;
        endResetModel();
    }

    void append(const Page& page)
    {
        const int count = static_cast<int>(page.items.size());
        if (count > 0)
            beginInsertRows({}, rowCount(), rowCount() + count - 1);
        m_rows.append(page.items, page.nextCursor);
        if (count > 0)
            endInsertRows();
    }

    Rows m_rows;
    Rows m_fresh;                 ///< what is read anew and not shown yet
    std::optional<Page> m_head;   ///< the first page of it
    typename Rows::Start m_start; ///< where it begins
    int m_wanted = 0;             ///< rows of it
    int m_stale = 0;
    bool m_loaded = false;
    bool m_loading = false;
    bool m_anew = false; ///< what is asked for now
    int m_request = 0;
};

} // namespace bloomzy::models
