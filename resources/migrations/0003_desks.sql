-- SPDX-License-Identifier: GPL-3.0-or-later
-- What the vault, the requests and the register needed after the first schema. Not released yet: until it is, it may still be added to.

-- Vault

-- Requests

-- Register
