# SPDX-License-Identifier: Apache-2.0
# One place for what every target of ours is compiled with.
set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_POSITION_INDEPENDENT_CODE ON)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
set(CMAKE_RUNTIME_OUTPUT_DIRECTORY "${CMAKE_BINARY_DIR}/bin")
# Installed programs find the libraries that come with them (OpenVINO) beside themselves.
include(GNUInstallDirs)
set(CMAKE_INSTALL_RPATH "$ORIGIN/../${CMAKE_INSTALL_LIBDIR}/anny-body-fitter")
if(NOT CMAKE_BUILD_TYPE AND NOT CMAKE_CONFIGURATION_TYPES)
  set(CMAKE_BUILD_TYPE RelWithDebInfo CACHE STRING "" FORCE)
endif()

find_program(ABF_CCACHE ccache)
if(ABF_CCACHE AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
  set(CMAKE_C_COMPILER_LAUNCHER "${ABF_CCACHE}")
  set(CMAKE_CXX_COMPILER_LAUNCHER "${ABF_CCACHE}")
endif()

add_library(abf_compile_options INTERFACE)
target_compile_options(abf_compile_options INTERFACE
  -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wno-sign-conversion
  -Wnon-virtual-dtor -Woverloaded-virtual)
if(CMAKE_CXX_COMPILER_ID STREQUAL GNU AND CMAKE_CXX_COMPILER_VERSION VERSION_LESS 13)
  # False alarms on std::string operator+ at -O3 (GCC bug 105651).
  target_compile_options(abf_compile_options INTERFACE $<$<CONFIG:Release>:-Wno-restrict>)
endif()
target_compile_definitions(abf_compile_options INTERFACE EIGEN_MPL2_ONLY)
if(ABF_SANITIZE)
  string(REPLACE ";" "," _abf_sanitize "${ABF_SANITIZE}")
  add_compile_options(-fsanitize=${_abf_sanitize} -fno-omit-frame-pointer)
  add_link_options(-fsanitize=${_abf_sanitize})
  # Sanitizer runtimes start after indirect-function resolvers have run.
  add_compile_definitions(ABF_NO_MULTIVERSIONING)
endif()

# abf_library(NAME SOURCES... ) makes static library abf_NAME, alias abf::NAME,
# with the repository root on the include path: #include "core/base/result.h".
function(abf_library name)
  cmake_parse_arguments(ARG "" "" "SOURCES;PUBLIC;PRIVATE" ${ARGN})
  add_library(abf_${name} STATIC ${ARG_SOURCES})
  add_library(abf::${name} ALIAS abf_${name})
  target_include_directories(abf_${name} PUBLIC "${CMAKE_SOURCE_DIR}")
  target_link_libraries(abf_${name} PUBLIC ${ARG_PUBLIC} PRIVATE abf_compile_options ${ARG_PRIVATE})
endfunction()
