# One folder, one library: the target is named after the folder and takes every source in it, so the
# folder listing and the link line cannot drift apart.

# bloomzy_library(<name> [MIGRATIONS] [PCH <kind>] [LINK <targets>...] [PRIVATE_LINK <targets>...])
# Library `bloomzy_<name>` from the .cpp files below the current folder; includes are written from the top of the repository.
# PCH is `std` unless told (BloomzyPch.cmake).
# MIGRATIONS compiles resources/migrations/<name>/<engine>/*.sql into it as bloomzy::<name>::migrations(engine).
function(bloomzy_library name)
  cmake_parse_arguments(ARG "MIGRATIONS" "PCH" "LINK;PRIVATE_LINK" ${ARGN})
  file(GLOB_RECURSE sources CONFIGURE_DEPENDS "${CMAKE_CURRENT_SOURCE_DIR}/*.cpp" "${CMAKE_CURRENT_SOURCE_DIR}/*.h")
  if(ARG_MIGRATIONS)
    bloomzy_embed_migrations(${name})
    list(APPEND sources "${CMAKE_BINARY_DIR}/generated/migrations/${name}.cpp")
  endif()
  set(compiled ${sources})
  list(FILTER compiled INCLUDE REGEX "\\.cpp$")
  if(compiled)
    add_library(bloomzy_${name} STATIC ${sources})
    target_include_directories(bloomzy_${name} PUBLIC "${CMAKE_SOURCE_DIR}")
    target_link_libraries(bloomzy_${name} PUBLIC ${ARG_LINK} PRIVATE ${ARG_PRIVATE_LINK})
    if(NOT ARG_PCH)
      set(ARG_PCH std)
    endif()
    bloomzy_use_pch(bloomzy_${name} ${ARG_PCH})
  else()
    add_library(bloomzy_${name} INTERFACE)
    target_include_directories(bloomzy_${name} INTERFACE "${CMAKE_SOURCE_DIR}")
    target_link_libraries(bloomzy_${name} INTERFACE ${ARG_LINK} ${ARG_PRIVATE_LINK})
  endif()
endfunction()

function(bloomzy_embed_migrations name)
  file(GLOB scripts CONFIGURE_DEPENDS "${CMAKE_SOURCE_DIR}/resources/migrations/${name}/*/*.sql")
  add_custom_command(
    OUTPUT "${CMAKE_BINARY_DIR}/generated/migrations/${name}.cpp"
    COMMAND "${CMAKE_COMMAND}" "-DSERVICE=${name}" "-DROOT=${CMAKE_SOURCE_DIR}/resources/migrations/${name}"
            "-DOUT=${CMAKE_BINARY_DIR}/generated/migrations/${name}.cpp"
            -P "${CMAKE_SOURCE_DIR}/packaging/cmake/EmbedMigrations.cmake"
    DEPENDS ${scripts} "${CMAKE_SOURCE_DIR}/packaging/cmake/EmbedMigrations.cmake"
    COMMENT "Embedding the migrations of ${name}")
endfunction()

# bloomzy_write_link_graph(<file>)
# One line for each library and program of the project, `target: linked targets`, for the architecture test.
function(bloomzy_write_link_graph file)
  set(lines "")
  set(folders "${CMAKE_SOURCE_DIR}")
  set(tests "${CMAKE_SOURCE_DIR}/tests")
  while(folders)
    list(POP_FRONT folders folder)
    get_property(children DIRECTORY "${folder}" PROPERTY SUBDIRECTORIES)
    list(APPEND folders ${children})
    get_property(targets DIRECTORY "${folder}" PROPERTY BUILDSYSTEM_TARGETS)
    foreach(target IN LISTS targets)
      get_target_property(type ${target} TYPE)
      cmake_path(IS_PREFIX tests "${folder}" isTest)
      if(type MATCHES "LIBRARY|EXECUTABLE" AND NOT isTest AND NOT target MATCHES "^bloomzy_pch_")
        get_target_property(linked ${target} LINK_LIBRARIES)
        get_target_property(interface ${target} INTERFACE_LINK_LIBRARIES)
        set(all ${linked} ${interface})
        list(REMOVE_DUPLICATES all)
        list(FILTER all EXCLUDE REGEX "NOTFOUND|LINK_ONLY")
        list(JOIN all " " all)
        string(APPEND lines "${target}: ${all}\n")
      endif()
    endforeach()
  endwhile()
  file(GENERATE OUTPUT "${file}" CONTENT "${lines}")
endfunction()

# bloomzy_tests(<program> <kind> NAMES <names>... [PCH <kind>] [TIMEOUT <seconds>] [LINK <targets>...] [NEEDS <targets>...]
#               [SOURCES <files>...])
# One program of the test classes <name> in <name>.cpp of the current folder, each registered with CTest by itself under the
# label <kind>. Several sources are compiled as one, as they share most of what they include; what stands in a namespace
# without a name must differ within a program. BLOOMZY_UNITY=OFF compiles each alone. PCH is the kind of precompiled header
# of what is linked, if that is not `std`. NEEDS is built before; SOURCES are compiled beside the tests.
function(bloomzy_tests program kind)
  cmake_parse_arguments(ARG "" "TIMEOUT;PCH" "NAMES;LINK;NEEDS;SOURCES" ${ARGN})
  if(NOT ARG_TIMEOUT)
    set(ARG_TIMEOUT 120)
  endif()
  add_executable(${program} ${ARG_SOURCES})
  target_include_directories(${program} PRIVATE "${CMAKE_SOURCE_DIR}" "${CMAKE_CURRENT_BINARY_DIR}/moc")
  set_target_properties(${program} PROPERTIES RUNTIME_OUTPUT_DIRECTORY "${CMAKE_BINARY_DIR}/tests")
  # Qt6::Network: <QTest> is another header with it, and most tests have it.
  target_link_libraries(${program} PRIVATE Qt6::Test Qt6::Network bloomzy_testmain bloomzy_testpaths ${ARG_LINK})
  if(ARG_NEEDS)
    add_dependencies(${program} ${ARG_NEEDS})
  endif()
  bloomzy_compile_as_test(${program})
  if(ARG_PCH)
    bloomzy_use_pch(${program} test_${ARG_PCH})
  else()
    bloomzy_use_pch(${program} test)
  endif()
  if(BLOOMZY_UNITY)
    set_target_properties(${program} PROPERTIES UNITY_BUILD ON UNITY_BUILD_BATCH_SIZE 8)
    # Each test stands in a file that the compiler takes for a header, beside others' names.
    target_compile_options(${program} PRIVATE -Wno-subobject-linkage)
    set_source_files_properties(${ARG_SOURCES} PROPERTIES SKIP_UNITY_BUILD_INCLUSION ON)
  endif()
  foreach(name IN LISTS ARG_NAMES)
    # One call of moc: AUTOMOC would scan, wait for what is linked and compile a source more.
    set(moc "${CMAKE_CURRENT_BINARY_DIR}/moc/${name}.moc")
    qt6_generate_moc("${CMAKE_CURRENT_SOURCE_DIR}/${name}.cpp" "${moc}" TARGET ${program})
    target_sources(${program} PRIVATE ${name}.cpp "${moc}")
    set_property(GLOBAL PROPERTY BLOOMZY_PROGRAM_OF_${name} ${program})
    add_test(NAME ${kind}.${name} COMMAND ${program} ${name})
    set_tests_properties(${kind}.${name} PROPERTIES LABELS ${kind} TIMEOUT ${ARG_TIMEOUT} ENVIRONMENT "QT_QPA_PLATFORM=offscreen")
  endforeach()
endfunction()

# bloomzy_test(<kind> <name> [as bloomzy_tests()])
# One test class in a program of its own.
function(bloomzy_test kind name)
  bloomzy_tests(${name} ${kind} NAMES ${name} ${ARGN})
endfunction()

# bloomzy_tests_on_postgresql(<kind> <timeout> <names>...)
# The same tests once more, with a server on PostgreSQL.
function(bloomzy_tests_on_postgresql kind timeout)
  foreach(name IN LISTS ARGN)
    get_property(program GLOBAL PROPERTY BLOOMZY_PROGRAM_OF_${name})
    add_test(NAME ${kind}.${name}.postgresql COMMAND ${program} ${name})
    set_tests_properties(${kind}.${name}.postgresql PROPERTIES LABELS ${kind} TIMEOUT ${timeout}
                         ENVIRONMENT "QT_QPA_PLATFORM=offscreen;BLOOMZY_TEST_ENGINE=postgresql")
  endforeach()
endfunction()

# bloomzy_skippable_slot(<kind> <name> <slot>)
# A slot that not every machine can run, once more by itself: CTest counts a program as passed when one of its slots was
# skipped, and this as skipped.
function(bloomzy_skippable_slot kind name slot)
  get_property(program GLOBAL PROPERTY BLOOMZY_PROGRAM_OF_${name})
  add_test(NAME ${kind}.${name}.${slot} COMMAND ${program} ${name} ${slot})
  set_tests_properties(${kind}.${name}.${slot} PROPERTIES LABELS ${kind} TIMEOUT 120 SKIP_REGULAR_EXPRESSION "SKIP   : "
                                                          ENVIRONMENT "QT_QPA_PLATFORM=offscreen")
endfunction()
