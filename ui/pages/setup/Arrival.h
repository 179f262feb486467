#pragma once

#include "ui/client/ApiClient.h"
#include "ui/client/Background.h"
#include "ui/client/EmbeddedServer.h"
#include "ui/client/Profiles.h"
#include "ui/client/SecretStore.h"
#include "ui/theme/Language.h"
#include "ui/theme/Theme.h"
#include "ui/widgets/feedback/Dialogs.h"

#include <functional>
#include <memory>

class QSettings;
class QWidget;

namespace bloomzy::setup {

/// Asks, over a window, for the fresh proof that a client's server wants; until what it answers is destroyed. The
/// client and the window outlive that.
using ProofAskerMaker = std::function<std::unique_ptr<QObject>(client::ApiClient&, QWidget& window)>;

/// What the windows before the console proper are made from. Everything outlives them.
struct SetupParts
{
    theme::Theme& theme;
    theme::Translator& translator;
    widgets::Dialogs& dialogs;
    ProofAskerMaker askForProof;
    QSettings& settings;
    client::Background& background;
    std::shared_ptr<client::SecretStore> secrets;
    QString serverProgram; ///< path of bloomzyd
    QString lockFolder;    ///< for ApiClient::Options
    QString logFile;       ///< where the embedded server's log goes
    QString dataDir;       ///< proposed data folder
    QString version;
};

/// A server with somebody signed in: where every way through setup and sign-in ends.
struct Arrival
{
    client::Profile profile;                        ///< saved, and the current one
    std::unique_ptr<client::EmbeddedServer> server; ///< null for a team's server
    std::unique_ptr<client::ApiClient> client;
};

} // namespace bloomzy::setup
