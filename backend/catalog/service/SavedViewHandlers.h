#pragma once

#include "backend/api/SavedViews.h"
#include "backend/core/Clock.h"
#include "backend/http/Endpoint.h"

namespace bloomzy::catalog {

/// What the routes of saved views do. Each person sees and changes their own.
class SavedViewHandlers
{
public:
    static constexpr std::size_t mostViews = 50; ///< of a person

    SavedViewHandlers(storage::Database& database, const core::Clock& clock);

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
};

} // namespace bloomzy::catalog
