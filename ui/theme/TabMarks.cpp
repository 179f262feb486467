#include "ui/theme/TabMarks.h"

#include <QtCore/QVariantMap>
#include <QtWidgets/QTabBar>

namespace bloomzy::theme {
namespace {

using namespace Qt::StringLiterals;

void setMark(QTabBar& bar, int index, const QString& key, const QVariant& value)
{
    QVariantMap marks = bar.tabData(index).toMap();
    if (marks.value(key) == value)
        return;
    marks.insert(key, value);
    bar.setTabData(index, marks);
    // Lays the tabs out again; nothing else that is public does.
    bar.setTabText(index, bar.tabText(index));
}

} // namespace

void setTabUnsaved(QTabBar& bar, int index, bool unsaved)
{
    setMark(bar, index, u"unsaved"_s, unsaved);
}

bool isTabUnsaved(const QTabBar& bar, int index)
{
    return bar.tabData(index).toMap().value(u"unsaved"_s).toBool();
}

void setTabCount(QTabBar& bar, int index, int count)
{
    setMark(bar, index, u"count"_s, count);
}

int tabCount(const QTabBar& bar, int index)
{
    return bar.tabData(index).toMap().value(u"count"_s, -1).toInt();
}

} // namespace bloomzy::theme
