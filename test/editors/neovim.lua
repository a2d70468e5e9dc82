-- Drives Neovim's own language client as a reader would, and prints what came of it as one line of JSON. Called by neovim.test.ts:
--   nvim --headless -u NONE -l/-S neovim.lua with SERVER (a JSON list), DOCUMENT and NODE in the environment. Works from Neovim 0.7 on.
local answers = {}
local failed = {}

local function try(name, work)
  local fine, result = pcall(work)
  if fine then answers[name] = result else table.insert(failed, name .. ': ' .. tostring(result)) end
end

local function wait(holds, what)
  if not vim.wait(10000, holds, 20) then error('not within ten seconds: ' .. what) end
end

-- puts the cursor on a text, some characters into it
local function at(text, into)
  vim.api.nvim_win_set_cursor(0, { 1, 0 })
  if vim.fn.search('\\V' .. text, 'cW') == 0 then error('not in the text: ' .. text) end
  local position = vim.api.nvim_win_get_cursor(0)
  vim.api.nvim_win_set_cursor(0, { position[1], position[2] + (into or 1) })
end

local function line()
  return vim.api.nvim_get_current_line()
end

vim.o.hidden = true
vim.cmd('edit ' .. vim.fn.fnameescape(vim.env.DOCUMENT))
vim.bo.filetype = 'text'
local buffer = vim.api.nvim_get_current_buf()
local client = vim.lsp.start_client({
  name = 'thesis-reader',
  cmd = vim.fn.json_decode(vim.env.SERVER),
  root_dir = vim.fn.fnamemodify(vim.env.DOCUMENT, ':h'),
  get_language_id = function() return 'plaintext' end,
  init_options = { rules = { ['citation/missing-entry'] = 'error' } },
  settings = { thesis = { rules = { ['citation/missing-entry'] = 'error' } } },
})
vim.lsp.buf_attach_client(buffer, client)

local function found(code)
  return vim.tbl_filter(function(one)
    local data = one.user_data and one.user_data.lsp or {}
    return (one.code or data.code) == code
  end, vim.diagnostic.get(buffer))
end

try('diagnostics', function()
  wait(function() return #found('citation/missing-entry') > 0 end, 'a citation without an entry is marked')
  local first = found('citation/missing-entry')[1]
  return { text = vim.api.nvim_buf_get_text(buffer, first.lnum, first.col, first.end_lnum, first.end_col, {})[1], severity = first.severity, source = first.source }
end)

try('hover', function()
  at('Fennick, 2010')
  vim.lsp.buf.hover()
  local shown
  wait(function()
    for _, window in ipairs(vim.api.nvim_list_wins()) do
      if vim.api.nvim_win_get_config(window).relative ~= '' then shown = window end
    end
    return shown ~= nil
  end, 'a card is shown')
  local text = table.concat(vim.api.nvim_buf_get_lines(vim.api.nvim_win_get_buf(shown), 0, -1, false), '\n')
  vim.api.nvim_win_close(shown, true)
  return text
end)

try('definition', function()
  at('Fennick, 2010')
  local from = vim.api.nvim_win_get_cursor(0)[1]
  vim.lsp.buf.definition()
  wait(function() return vim.api.nvim_win_get_cursor(0)[1] ~= from end, 'the cursor is in the bibliography')
  return line()
end)

try('references', function()
  at('Fennick, 2010')
  vim.fn.setqflist({})
  vim.lsp.buf.references()
  wait(function() return #vim.fn.getqflist() > 0 end, 'the places are in the quickfix list')
  local places = vim.tbl_map(function(one) return one.lnum end, vim.fn.getqflist())
  vim.cmd('cclose')
  return places
end)

try('symbols', function()
  local answer = vim.lsp.buf_request_sync(buffer, 'textDocument/documentSymbol', { textDocument = vim.lsp.util.make_text_document_params(buffer) }, 5000)
  local names = {}
  for _, one in pairs(answer) do for _, symbol in ipairs(one.result) do table.insert(names, symbol.name) end end
  return names
end)

-- a name with an accent: columns are counted in UTF-16, as the server says
try('accents', function()
  at('Sarr-Dembélé 2008', 14)
  local from = vim.api.nvim_win_get_cursor(0)[1]
  vim.lsp.buf.definition()
  wait(function() return vim.api.nvim_win_get_cursor(0)[1] ~= from end, 'the cursor is in the bibliography')
  return line()
end)

try('settings', function()
  vim.lsp.get_client_by_id(client).config.settings.thesis.rules['citation/missing-entry'] = 'off'
  vim.lsp.get_client_by_id(client).notify('workspace/didChangeConfiguration', { settings = vim.lsp.get_client_by_id(client).config.settings })
  wait(function() return #found('citation/missing-entry') == 0 end, 'the marks are gone')
  return #vim.diagnostic.get(buffer)
end)

try('rename', function()
  at('Fennick, 2010')
  vim.lsp.buf.rename('Finnick')
  wait(function() return vim.fn.search('\\VFinnick, 2010', 'n') > 0 end, 'the name is another')
  local count = 0
  for _, text in ipairs(vim.api.nvim_buf_get_lines(buffer, 0, -1, false)) do
    for _ in text:gmatch('Finnick') do count = count + 1 end
  end
  return count
end)

-- an edit with characters before it that are longer in bytes than in UTF-16
try('edit', function()
  vim.api.nvim_buf_set_lines(buffer, -1, -1, false, { '', 'é—😀 They came back (Bramhollow, 2003).' })
  at('Bramhollow, 2003).')
  local from = vim.api.nvim_win_get_cursor(0)[1]
  vim.lsp.buf.definition()
  wait(function() return vim.api.nvim_win_get_cursor(0)[1] ~= from end, 'the cursor is in the bibliography')
  return line()
end)

io.stdout:write(vim.fn.json_encode({ answers = answers, failed = failed, version = tostring(vim.fn.execute('version'):match('NVIM (v[%d.]+)')) }) .. '\n')
vim.lsp.stop_client(client)
vim.wait(3000, function() return vim.lsp.get_client_by_id(client) == nil end, 20)
vim.cmd('qall!')
