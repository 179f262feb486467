#pragma once

#include "ui/widgets/feedback/Banner.h"

#include <QtWidgets/QWidget>

class QVBoxLayout;

namespace bloomzy::widgets {

/// The banners of a page or of the whole window, the most serious on top; takes no room without one.
class BannerStack : public QWidget
{
    Q_OBJECT

public:
    explicit BannerStack(const theme::Theme& theme, QWidget* parent = nullptr);

    /// Replaces the banner of the same id. Assistive technology is told.
    void display(BannerSpec spec);
    void remove(const QString& id);
    bool contains(const QString& id) const { return find(id) != nullptr; }
    Banner* find(const QString& id) const;

private:
    std::vector<Banner*> banners() const;
    void arrange();

    const theme::Theme& m_theme;
    QVBoxLayout* m_column;
};

} // namespace bloomzy::widgets
