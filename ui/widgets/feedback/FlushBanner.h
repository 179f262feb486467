#pragma once

#include "ui/widgets/feedback/BannerStack.h"

#include <QtWidgets/QLayout>

namespace bloomzy::widgets {

/// A banner as wide as the fields around it; the stack itself keeps the distance that a table's page needs.
inline void displayFlush(BannerStack& banners, BannerSpec spec)
{
    banners.display(std::move(spec));
    banners.layout()->setContentsMargins(0, 0, 0, 0);
}

} // namespace bloomzy::widgets
