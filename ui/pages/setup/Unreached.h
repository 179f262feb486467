#pragma once

#include "ui/client/ClientError.h"
#include "ui/widgets/feedback/Banner.h"

namespace bloomzy::setup {

/// What is said of a server (by its address) that could not be used, in the present language. Nothing was saved yet, so
/// the usual words about what is safe would only ask what that might be.
[[nodiscard]] widgets::BannerSpec unreachedBanner(const QString& server, const client::ClientError& error);

} // namespace bloomzy::setup
