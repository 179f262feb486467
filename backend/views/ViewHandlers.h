#pragma once

#include "backend/core/Clock.h"
#include "backend/views/ViewList.h"

namespace bloomzy::views {

/// What the routes of saved views do. Each person sees and changes their own. Safe from any thread that may block.
class ViewHandlers
{
public:
    static constexpr std::size_t mostViews = 50; ///< of a person

    /// Database and clock outlive it. The database has the table saved_view.
    ViewHandlers(storage::Database& database, const core::Clock& clock, ViewList list);

    [[nodiscard]] const ViewList& of() const { return m_list; }

    [[nodiscard]] core::Result<http::Reply<api::SavedViewList>> list(const http::Request& request);
    [[nodiscard]] core::Result<http::Reply<api::SavedView>> get(const http::Request& request);
    [[nodiscard]] core::Result<http::Response> create(const http::Request& request, api::SavedViewInput input);
    [[nodiscard]] core::Result<http::Reply<api::SavedView>> patch(const http::Request& request,
                                                                  const std::string& patch);
    [[nodiscard]] core::Result<http::Reply<http::Nothing>> remove(const http::Request& request);

private:
    [[nodiscard]] core::Result<api::SavedView> add(storage::Transaction& transaction, const http::Request& request,
                                                   api::SavedViewInput input) const;
    [[nodiscard]] core::Result<api::SavedView> change(storage::Transaction& transaction, const http::Request& request,
                                                      std::int64_t revision, const std::string& patch) const;
    [[nodiscard]] core::Result<api::SavedView> keep(storage::Transaction& transaction, const http::Request& request,
                                                    api::SavedView view) const;

    storage::Database& m_database;
    const core::Clock& m_clock;
    const ViewList m_list;
};

} // namespace bloomzy::views
