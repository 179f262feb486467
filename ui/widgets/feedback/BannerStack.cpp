#include "ui/widgets/feedback/BannerStack.h"

#include <QtGui/QAccessible>
#include <QtWidgets/QVBoxLayout>

namespace bloomzy::widgets {

BannerStack::BannerStack(const theme::Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_column(new QVBoxLayout(this))
{
    m_column->setSpacing(6);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    arrange();
}

std::vector<Banner*> BannerStack::banners() const
{
    std::vector<Banner*> result;
    for (int i = 0; i < m_column->count(); ++i)
        result.push_back(qobject_cast<Banner*>(m_column->itemAt(i)->widget()));
    return result;
}

Banner* BannerStack::find(const QString& id) const
{
    for (Banner* banner : banners()) {
        if (banner->spec().id == id)
            return banner;
    }
    return nullptr;
}

void BannerStack::display(BannerSpec spec)
{
    remove(spec.id);
    int place = 0;
    for (Banner* banner : banners())
        place += banner->spec().kind <= spec.kind ? 1 : 0;
    auto* banner = new Banner(m_theme, std::move(spec), this);
    connect(banner, &Banner::closed, this, [this, id = banner->spec().id] { remove(id); });
    m_column->insertWidget(place, banner);
    banner->show();
    arrange();
    QAccessibleEvent alert(banner, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void BannerStack::remove(const QString& id)
{
    if (Banner* banner = find(id)) {
        m_column->removeWidget(banner);
        banner->hide();
        // Its own button may have asked for this.
        banner->deleteLater();
        arrange();
    }
}

void BannerStack::arrange()
{
    const bool any = m_column->count() > 0;
    m_column->setContentsMargins(any ? QMargins(12, 8, 12, 8) : QMargins());
    setVisible(any);
}

} // namespace bloomzy::widgets
