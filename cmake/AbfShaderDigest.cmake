# SPDX-License-Identifier: Apache-2.0
# cmake -DFILES=a|b -DOUTPUT=file -P: writes the SHA-256 of all files' digests as a C string literal.
string(REPLACE "|" ";" files "${FILES}")
set(digests)
foreach(file IN LISTS files)
  file(SHA256 "${file}" digest)
  string(APPEND digests "${digest}")
endforeach()
string(SHA256 digest "${digests}")
file(WRITE "${OUTPUT}" "\"${digest}\"\n")
