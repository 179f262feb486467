#pragma once

#include "ui/theme/IconName.h"

#include <QtCore/QList>
#include <QtCore/QObject>
#include <QtCore/QString>
#include <QtCore/QStringList>
#include <QtCore/QVariant>
#include <QtGui/QKeySequence>

#include <functional>

class QWidget;

namespace bloomzy::widgets {

class PaletteSource;

/// Where a page stands in the navigation; `bottom` is the place of the settings, under the stretch.
enum class NavSection { overview, data, access, trust, bottom };

/// A key with what it does, for the right of the status bar: {{"Ctrl", "S"}, "save"}.
struct KeyHint
{
    QStringList keys;
    QString text;

    bool operator==(const KeyHint&) const = default;
};

/// Something that a page has to say in the status bar.
struct StatusFact
{
    QString text;         ///< "2 unsaved changes in 1 record"
    bool unsaved = false; ///< gets the dot of what is not saved

    bool operator==(const StatusFact&) const = default;
};

/// The number behind a page in the navigation. One that needs a person's action gets the warning pill.
struct NavCounter
{
    QString text;
    bool needsAction = false;

    bool operator==(const NavCounter&) const = default;
};

/// One page of the console. A page registers itself in PageRegistry and the frame knows no more of it than this.
/// Made before the window and owned by the registry; its widget is made on the first visit. Everything that returns
/// text returns it in the present language; after a language change the frame asks again.
class Page : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// Stable, lower case: "catalog". Stands in saved settings and in links between pages.
    virtual QString id() const = 0;
    virtual QString title() const = 0;
    virtual theme::IconName icon() const = 0;
    virtual NavSection section() const = 0;
    /// Order among the pages of a section. With the section it decides Ctrl+1, Ctrl+2 ….
    virtual int order() const { return 0; }
    /// A key beside Ctrl+digit, such as Ctrl+, for the settings.
    virtual QList<QKeySequence> shortcuts() const { return {}; }
    virtual NavCounter counter() const { return {}; }
    /// Opens with the navigation as a rail, until the user chooses otherwise.
    virtual bool prefersRail() const { return false; }

    /// Called once, on the first visit. The frame owns the widget.
    virtual QWidget* createWidget(QWidget* parent) = 0;
    /// The right of the page bar, from left to right: search, ActionButtons. Asked once, after createWidget(); the
    /// frame owns them.
    virtual QList<QWidget*> barWidgets() { return {}; }
    /// Left of the page bar behind the title, such as "1,421,563 taxa".
    virtual QString barFacts() const { return {}; }
    /// The content of the filter bar, or null for none. Asked once; the frame owns it.
    virtual QWidget* filterBar() { return nullptr; }

    /// What the page adds to the command palette. Asked once, before the first visit; the page owns them.
    virtual QList<PaletteSource*> paletteSources() { return {}; }

    virtual QList<StatusFact> statusFacts() const { return {}; }
    virtual QList<KeyHint> keyHints() const { return {}; }

    /// The panes that F6 goes through, in reading order; empty: the page is one pane.
    virtual QList<QWidget*> panes() const { return {}; }
    /// What Ctrl+F focuses; null for none.
    virtual QWidget* searchWidget() const { return nullptr; }
    /// Esc: close the topmost thing of the page, else clear its bulk selection, else its search. False: nothing to do.
    virtual bool escape() { return false; }

    /// The page is in front now, or no longer.
    virtual void activated() {}
    virtual void deactivated() {}

    /// What is not saved, in words that fit a question: "2 fields of Monstera deliciosa". Empty for none.
    virtual QString unsavedChanges() const { return {}; }
    /// Saves them and then calls `done`, in the GUI thread, with whether all is saved.
    virtual void saveChanges(const std::function<void(bool saved)>& done) { done(true); }
    virtual void discardChanges() {}

    /// Filters, selection and scroll, for Back and Forward and for links from other pages.
    virtual QVariant place() const { return {}; }
    virtual void goTo(const QVariant& place) { Q_UNUSED(place) }

Q_SIGNALS:
    /// Title, counter, facts, hints or unsaved changes are others now.
    void changed();
    /// The page went to another place worth coming back from; `before` is what place() said until then.
    void moved(const QVariant& before);
    /// Open another page, at a place of its own.
    void openRequested(const QString& pageId, const QVariant& place);
};

} // namespace bloomzy::widgets
