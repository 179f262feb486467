# Precompiled headers: of libraries that are not ours, which most sources include, parsed once instead of in each. Sources
# include what they use all the same: without BLOOMZY_PCH, and for clang's tools, they are compiled without.

set(std_headers <algorithm> <array> <chrono> <cstdint> <filesystem> <functional> <map> <memory> <mutex> <optional> <set> <span>
                <string> <string_view> <unordered_map> <utility> <variant> <vector> <boost/describe.hpp> <boost/mp11.hpp>)
set(qt_headers <QByteArray> <QCoreApplication> <QFuture> <QList> <QLocale> <QObject> <QPointer> <QString> <QStringList> <QTimer>
               <QVariant>)
set(widgets_headers <QAction> <QApplication> <QComboBox> <QDialog> <QEvent> <QFrame> <QHBoxLayout> <QHeaderView> <QKeyEvent>
                    <QLabel> <QLineEdit> <QMenu> <QPainter> <QPushButton> <QScrollArea> <QStackedWidget> <QTableView>
                    <QToolButton> <QVBoxLayout> <QWidget>)

set(network_headers <QDateTime> <QHash> <QJsonArray> <QJsonObject> <QMutex> <QNetworkAccessManager> <QProcess> <QSet> <QTimeZone>
                    <QUrl>)
set(test_headers <QSettings> <QSignalSpy> <QTemporaryDir> <QTest>)

# Kinds, by what every target of the kind links: a macro that is defined for the header has to be for its users.
#   std      the server's libraries
#   qt       ui/client, and its tests
#   widgets  what has widgets and not ui/client
#   pages    what has widgets and ui/client, which sets QT_NO_DEBUG
#   test     tests of what has neither
#   test_qt, test_widgets, test_pages   tests of what is of that kind
set(bloomzy_pch_std_headers ${std_headers})
set(bloomzy_pch_std_link Boost::headers)
set(bloomzy_pch_qt_headers ${std_headers} ${qt_headers})
set(bloomzy_pch_qt_link Qt6::Core Boost::headers)
set(bloomzy_pch_widgets_headers ${std_headers} ${qt_headers} ${widgets_headers})
set(bloomzy_pch_widgets_link Qt6::Widgets Boost::headers)
set(bloomzy_pch_pages_headers ${bloomzy_pch_widgets_headers})
set(bloomzy_pch_pages_link Qt6::Widgets Boost::headers)
set(bloomzy_pch_test_headers ${std_headers} ${qt_headers} ${test_headers})
set(bloomzy_pch_test_link Qt6::Test Qt6::Network Boost::headers)
set(bloomzy_pch_test_qt_headers ${bloomzy_pch_test_headers} ${network_headers})
set(bloomzy_pch_test_qt_link Qt6::Test Qt6::Network Boost::headers)
set(bloomzy_pch_test_widgets_headers ${bloomzy_pch_test_headers} ${widgets_headers})
set(bloomzy_pch_test_widgets_link Qt6::Test Qt6::Widgets Qt6::Network Boost::headers)
set(bloomzy_pch_test_pages_headers ${bloomzy_pch_test_qt_headers} ${widgets_headers})
set(bloomzy_pch_test_pages_link Qt6::Test Qt6::Widgets Qt6::Network Boost::headers)

# bloomzy_make_pch(<kind>): a library `bloomzy_pch_<kind>` with nothing in it but the headers.
function(bloomzy_make_pch kind)
  if(NOT BLOOMZY_PCH)
    return()
  endif()
  set(empty "${CMAKE_BINARY_DIR}/generated/pch_${kind}.cpp")
  file(CONFIGURE OUTPUT "${empty}" CONTENT "// Only the precompiled header of this library counts.\n")
  add_library(bloomzy_pch_${kind} OBJECT "${empty}")
  target_link_libraries(bloomzy_pch_${kind} PRIVATE ${bloomzy_pch_${kind}_link})
  target_precompile_headers(bloomzy_pch_${kind} PRIVATE ${bloomzy_pch_${kind}_headers})
  if(kind MATCHES "qt|pages")
    target_compile_definitions(bloomzy_pch_${kind} PRIVATE QT_NO_DEBUG)
  endif()
  if(kind MATCHES "^test")
    bloomzy_compile_as_test(bloomzy_pch_${kind})
  endif()
endfunction()

# bloomzy_use_pch(<target> <kind>)
# A target for which the compiler finds that the header does not fit parses what it names.
function(bloomzy_use_pch target kind)
  if(TARGET bloomzy_pch_${kind})
    target_precompile_headers(${target} REUSE_FROM bloomzy_pch_${kind})
    set_target_properties(${target} PROPERTIES PCH_WARN_INVALID OFF)
  endif()
endfunction()

# GCC 12 does not know any more that a precompiled header is the system's, and tells of libstdc++'s own strings (its bug
# 105329).
set(pch_quiet -Wno-array-bounds -Wno-restrict -Wno-stringop-overflow -Wno-stringop-overread)

# bloomzy_compile_as_test(<target>)
# In a release the program is made fast, and not what tries it: a test's own source compiles in two thirds of the time.
function(bloomzy_compile_as_test target)
  target_compile_options(${target} PRIVATE "$<$<CONFIG:Release>:-O0;-U_FORTIFY_SOURCE>")
  if(BLOOMZY_PCH AND CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
    target_compile_options(${target} PRIVATE "$<$<NOT:$<CONFIG:Release>>:${pch_quiet}>")
  endif()
endfunction()

# bloomzy_pch_quiet(<source>...)
# For sources of the current folder where GCC tells of libstdc++'s own strings.
function(bloomzy_pch_quiet)
  if(BLOOMZY_PCH)
    set_source_files_properties(${ARGN} PROPERTIES COMPILE_OPTIONS "${pch_quiet}")
  endif()
endfunction()
