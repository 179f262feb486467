# Qt resources and translations of a library.

# bloomzy_resource(<library> <name> <folder> <files>...)
# Compiles the files, named relative to the folder, into library bloomzy_<library> at ":/<file>". The program calls
# Q_INIT_RESOURCE(<name>), because the linker drops units of a static library that nothing refers to.
function(bloomzy_resource library name folder)
  set(rows "")
  foreach(file IN LISTS ARGN)
    string(APPEND rows "<file alias=\"${file}\">${folder}/${file}</file>\n")
  endforeach()
  set(qrc "${CMAKE_CURRENT_BINARY_DIR}/${name}.qrc")
  file(CONFIGURE OUTPUT "${qrc}" CONTENT "<RCC><qresource prefix=\"/\">\n${rows}</qresource></RCC>\n" @ONLY)
  qt_add_resources(compiled "${qrc}")
  target_sources(bloomzy_${library} PRIVATE ${compiled})
endfunction()

# bloomzy_translations(<name> [TARGET <target>] [FOLDER <folder>])
# Gives target bloomzy_<name> the texts of the sources in the current folder: <folder>/<name>_en.ts holds the plural forms
# only, <name>_fr.ts everything. Both become ":/translations/<name>_<language>.qm" in every program that links the target.
# `update_translations` runs lupdate on them; the test translations.<name> fails when a file is stale or incomplete.
function(bloomzy_translations name)
  cmake_parse_arguments(ARG "" "TARGET;FOLDER" "" ${ARGN})
  set(target bloomzy_${name})
  if(ARG_TARGET)
    set(target ${ARG_TARGET})
  endif()
  set(folder "${CMAKE_SOURCE_DIR}/resources/translations")
  if(ARG_FOLDER)
    set(folder "${ARG_FOLDER}")
  endif()
  file(GLOB_RECURSE sources CONFIGURE_DEPENDS "${CMAKE_CURRENT_SOURCE_DIR}/*.cpp" "${CMAKE_CURRENT_SOURCE_DIR}/*.h")
  list(FILTER sources EXCLUDE REGEX "/build/")
  if(NOT sources)
    return()
  endif()
  # lupdate reads the list of sources from a file, so that no command line grows too long.
  set(list "${CMAKE_CURRENT_BINARY_DIR}/${name}.lst")
  list(JOIN sources "\n" lines)
  file(CONFIGURE OUTPUT "${list}" CONTENT "${lines}\n" @ONLY)
  _bloomzy_update_translations(${name} "${list}" "${folder}")
  _bloomzy_compile_translations(${name} ${target} "${folder}")
endfunction()

function(_bloomzy_update_translations name list folder)
  set(arguments "-DLUPDATE=$<TARGET_FILE:Qt6::lupdate>" "-DLIST=${list}" "-DROOT=${CMAKE_SOURCE_DIR}" "-DNAME=${name}" "-DFOLDER=${folder}")
  set(script "${CMAKE_SOURCE_DIR}/packaging/cmake/Translations.cmake")
  add_custom_target(update_translations_${name} VERBATIM
    COMMAND "${CMAKE_COMMAND}" -DMODE=update ${arguments} -P "${script}"
    COMMENT "Updating the translations of ${name}")
  if(NOT TARGET update_translations)
    add_custom_target(update_translations)
  endif()
  add_dependencies(update_translations update_translations_${name})
  if(BUILD_TESTING)
    add_test(NAME translations.${name}
             COMMAND "${CMAKE_COMMAND}" -DMODE=check "-DWORK=${CMAKE_CURRENT_BINARY_DIR}/${name}_check" ${arguments} -P "${script}")
    set_tests_properties(translations.${name} PROPERTIES LABELS gui TIMEOUT 60)
  endif()
endfunction()

function(_bloomzy_compile_translations name target folder)
  file(GLOB catalogs CONFIGURE_DEPENDS "${folder}/${name}_en.ts" "${folder}/${name}_fr.ts")
  if(NOT catalogs)
    return()
  endif()
  set(compiled "${CMAKE_CURRENT_BINARY_DIR}/translations")
  set(rows "")
  set(outputs "")
  foreach(catalog IN LISTS catalogs)
    get_filename_component(stem "${catalog}" NAME_WE)
    add_custom_command(OUTPUT "${compiled}/${stem}.qm" DEPENDS "${catalog}" VERBATIM
      COMMAND "${CMAKE_COMMAND}" -E make_directory "${compiled}"
      COMMAND Qt6::lrelease -silent "${catalog}" -qm "${compiled}/${stem}.qm")
    list(APPEND outputs "${compiled}/${stem}.qm")
    string(APPEND rows "<file alias=\"${stem}.qm\">${compiled}/${stem}.qm</file>\n")
  endforeach()
  set(qrc "${CMAKE_CURRENT_BINARY_DIR}/${name}_translations.qrc")
  file(CONFIGURE OUTPUT "${qrc}" CONTENT "<RCC><qresource prefix=\"/translations\">\n${rows}</qresource></RCC>\n" @ONLY)
  set(unit "${CMAKE_CURRENT_BINARY_DIR}/qrc_${name}_translations.cpp")
  add_custom_command(OUTPUT "${unit}" DEPENDS "${qrc}" ${outputs} VERBATIM
    COMMAND Qt6::rcc --name ${name}_translations --output "${unit}" "${qrc}")
  # As an object and not inside the archive: the resource registers itself in every program that links the library.
  add_library(bloomzy_${name}_translations OBJECT "${unit}")
  set_target_properties(bloomzy_${name}_translations PROPERTIES AUTOMOC OFF)
  target_link_libraries(bloomzy_${name}_translations PRIVATE Qt6::Core)
  get_target_property(type ${target} TYPE)
  if(type STREQUAL "EXECUTABLE")
    target_link_libraries(${target} PRIVATE bloomzy_${name}_translations)
  else()
    target_link_libraries(${target} INTERFACE "$<TARGET_OBJECTS:bloomzy_${name}_translations>")
  endif()
endfunction()
