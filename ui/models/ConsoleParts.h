#pragma once

#include "ui/client/ApiClient.h"
#include "ui/client/Background.h"
#include "ui/client/DraftStore.h"
#include "ui/client/Profiles.h"
#include "ui/models/KnownTaxa.h"
#include "ui/theme/Language.h"
#include "ui/theme/Theme.h"
#include "ui/widgets/feedback/BannerStack.h"
#include "ui/widgets/feedback/Dialogs.h"
#include "ui/widgets/feedback/Toast.h"
#include "ui/widgets/frame/Commands.h"

#include <functional>
#include <memory>

class QSettings;

namespace bloomzy::models {

/// What the pages of one signed-in window are made from. Everything outlives the pages.
struct ConsoleParts
{
    theme::Theme& theme;
    theme::Translator& translator;
    widgets::Commands& commands;
    widgets::Dialogs& dialogs;
    client::ApiClient& client; ///< signed in
    client::DraftStore& drafts;
    QSettings& settings;
    client::Background& background;
    client::Profile profile;                                              ///< of the server that `client` talks to
    std::function<void(widgets::ToastSpec)> showToast;                    ///< at the window's lower right corner
    std::shared_ptr<KnownTaxa> knownTaxa = std::make_shared<KnownTaxa>(); ///< of all pages of this window
};

} // namespace bloomzy::models
