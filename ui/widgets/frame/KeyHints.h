#pragma once

#include "ui/theme/Theme.h"
#include "ui/widgets/frame/Page.h"

#include <QtWidgets/QWidget>

#include <functional>

namespace bloomzy::widgets {

/// Keys as caps with what they do: [Ctrl] [S] save.
class KeyHints : public QWidget
{
    Q_OBJECT

public:
    explicit KeyHints(const theme::Theme& theme, QWidget* parent = nullptr);

    void setHints(const QList<KeyHint>& hints);

    QSize sizeHint() const override;
    /// May be cut: the keys stand in the list of shortcuts too.
    QSize minimumSizeHint() const override { return {0, sizeHint().height()}; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    qreal layOut(const std::function<void(qreal x, const QStringList& keys)>& caps,
                 const std::function<void(qreal x, const QString& text)>& word) const;

    const theme::Theme& m_theme;
    QList<KeyHint> m_hints;
};

} // namespace bloomzy::widgets
