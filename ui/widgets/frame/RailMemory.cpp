#include "ui/widgets/frame/RailMemory.h"

#include "ui/widgets/frame/Page.h"

#include <QtCore/QSettings>

namespace bloomzy::widgets {
namespace {

QString keyOf(const Page& page)
{
    return QStringLiteral("window/rail/") + page.id();
}

} // namespace

bool RailMemory::wanted(const Page* page) const
{
    return page && m_settings.value(keyOf(*page), page->prefersRail()).toBool();
}

void RailMemory::choose(const Page& page, bool rail)
{
    m_settings.setValue(keyOf(page), rail);
}

} // namespace bloomzy::widgets
