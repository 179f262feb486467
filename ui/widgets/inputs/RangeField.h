#pragma once

#include "backend/api/Taxa.h"
#include "ui/theme/Theme.h"

#include <QtWidgets/QWidget>

#include <optional>

class QLineEdit;

namespace bloomzy::widgets {

class Label;

/// Two whole numbers and a unit: "10 – 18 °C". Both empty means that the range is not known.
class RangeField : public QWidget
{
    Q_OBJECT

public:
    explicit RangeField(const theme::Theme& theme, QWidget* parent = nullptr);

    void setUnit(const QString& unit);
    void setBounds(int lowest, int highest);

    /// The typed range; nothing when both are empty or while problem() is not empty.
    std::optional<api::Range> value() const;
    /// Does not emit edited().
    void setValue(const std::optional<api::Range>& value);
    /// Both ends as they stand there, in one text that setTyped() takes; empty when both are.
    QString typed() const;
    /// Does not emit edited().
    void setTyped(const QString& typed);
    /// Why what is typed is no range, with a way out, in the present language; empty when it is one or nothing.
    QString problem() const;

Q_SIGNALS:
    /// By the user.
    void edited();

protected:
    bool event(QEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    QLineEdit* addEdit();
    void retranslate();
    static std::optional<int> number(const QLineEdit& edit);

    const theme::Theme& m_theme;
    QLineEdit* m_min;
    QLineEdit* m_max;
    Label* m_unit;
    int m_lowest = 0;
    int m_highest = 100;
};

} // namespace bloomzy::widgets
