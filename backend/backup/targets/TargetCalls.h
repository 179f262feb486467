#pragma once

#include "backend/plugins/PluginCalls.h"
#include "plugins/sdk/BackupTarget.h"

namespace bloomzy::backup {

using plugins::CallSigns;
/// A share whose server is gone keeps who asks it for hours: each call has a thread of its own, which is given up.
using TargetCalls = plugins::PluginCalls<sdk::BackupTarget>;

} // namespace bloomzy::backup
