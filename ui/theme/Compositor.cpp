#include "ui/theme/Compositor.h"

#include <QtCore/QLibrary>
#include <QtGui/QGuiApplication>

namespace bloomzy::theme {
namespace {

using namespace Qt::StringLiterals;

// Two calls do not justify linking Xlib, which Qt has loaded anyway.
bool ownsSelection(void* display, const char* name)
{
    using InternAtom = unsigned long (*)(void*, const char*, int);
    using SelectionOwner = unsigned long (*)(void*, unsigned long);
    QLibrary xlib(u"X11"_s, 6);
    const auto intern = reinterpret_cast<InternAtom>(xlib.resolve("XInternAtom"));
    const auto owner = reinterpret_cast<SelectionOwner>(xlib.resolve("XGetSelectionOwner"));
    return intern && owner && owner(display, intern(display, name, 0)) != 0;
}

} // namespace

bool hasCompositor()
{
    // The offscreen platform, too, offers the interface, with a display that shows nothing.
    if (QGuiApplication::platformName() != "xcb"_L1)
        return true;
    const auto* x11 = qGuiApp->nativeInterface<QNativeInterface::QX11Application>();
    return x11 && x11->display() && ownsSelection(x11->display(), "_NET_WM_CM_S0");
}

} // namespace bloomzy::theme
