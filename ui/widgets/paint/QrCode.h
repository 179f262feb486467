#pragma once

#include <QtGui/QImage>
#include <QtWidgets/QWidget>

namespace bloomzy::widgets {

/// A QR code (ISO/IEC 18004) in black on white in both themes, as cameras read it, with the quiet zone of four modules.
class QrCode : public QWidget
{
    Q_OBJECT

public:
    explicit QrCode(QWidget* parent = nullptr);

    /// Shows nothing for what does not fit into a QR code.
    void setText(const QString& text);
    void clear();

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QImage m_modules; ///< one pixel for each
};

} // namespace bloomzy::widgets
