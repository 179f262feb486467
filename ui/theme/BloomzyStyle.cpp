#include "ui/theme/BloomzyStyle.h"

#include "ui/theme/Theme.h"

namespace bloomzy::theme {

BloomzyStyle::BloomzyStyle(const Theme& theme) : QProxyStyle(QStringLiteral("Fusion")), m_theme(theme)
{
}

} // namespace bloomzy::theme
