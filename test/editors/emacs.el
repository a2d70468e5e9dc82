;;; emacs.el --- drives Emacs's own language client as a reader would -*- lexical-binding: t -*-
;; Called by emacs.test.ts: emacs --batch -q -l emacs.el, with SERVER (a JSON list) and DOCUMENT in the environment. Prints one line of JSON.
(package-initialize)
(require 'eglot)
(require 'json)
(require 'xref)
(require 'flymake)

(defvar reader-answers nil)
(defvar reader-failed nil)

(defmacro reader-try (name &rest body)
  `(condition-case err
       (push (cons ,name (progn ,@body)) reader-answers)
     (error (push (format "%s: %s" ,name (error-message-string err)) reader-failed))))

(defun reader-at (text &optional into)
  (goto-char (point-min))
  (search-forward text)
  (goto-char (+ (match-beginning 0) (or into 1))))

(defun reader-wait (holds what)
  (let ((end (+ (float-time) 15)))
    (while (and (not (funcall holds)) (< (float-time) end)) (accept-process-output nil 0.05))
    (unless (funcall holds) (error "not within fifteen seconds: %s" what))))

(defun reader-line () (buffer-substring-no-properties (line-beginning-position) (line-end-position)))

(setq eglot-sync-connect 30 eglot-autoshutdown t eglot-confirm-server-initiated-edits nil eglot-events-buffer-size 0 make-backup-files nil)
(setq xref-show-definitions-function #'xref-show-definitions-buffer)
(setq-default eglot-workspace-configuration '(:thesis (:rules (:citation/missing-entry "error"))))
(setf (alist-get 'text-mode eglot-server-programs) (append (json-parse-string (getenv "SERVER") :array-type 'list) nil))

(find-file (getenv "DOCUMENT"))
(text-mode)
(cl-letf (((symbol-function 'project-current) (lambda (&rest _) nil)))
  (apply #'eglot (eglot--guess-contact)))

(reader-try 'hover
  (reader-at "Fennick, 2010")
  (format "%s" (plist-get (plist-get (jsonrpc-request (eglot-current-server) :textDocument/hover (eglot--TextDocumentPositionParams)) :contents) :value)))

(reader-try 'diagnostics
  (flymake-mode 1)
  (flymake-start)
  (reader-wait (lambda () (cl-some (lambda (one) (string-match-p "Goodacre" (flymake-diagnostic-text one))) (flymake-diagnostics))) "a citation without an entry is marked")
  (length (flymake-diagnostics)))

(reader-try 'definition
  (reader-at "Fennick, 2010")
  (let ((found (xref-backend-definitions 'eglot (xref-backend-identifier-at-point 'eglot))))
    (xref-pop-to-location (car found))
    (reader-line)))

(reader-try 'accents
  (reader-at "Sarr-Dembélé 2008" 14)
  (let ((found (xref-backend-definitions 'eglot (xref-backend-identifier-at-point 'eglot))))
    (xref-pop-to-location (car found))
    (reader-line)))

(reader-try 'references
  (reader-at "Fennick, 2010")
  (length (xref-backend-references 'eglot (xref-backend-identifier-at-point 'eglot))))

(reader-try 'rename
  (reader-at "Fennick, 2010")
  (eglot-rename "Finnick")
  (count-matches "Finnick" (point-min) (point-max)))

(princ (format "%s\n" (json-encode `((answers . ,(or reader-answers '((none . 0)))) (failed . ,(vconcat reader-failed)) (version . ,emacs-version)))))
(set-buffer-modified-p nil)
(ignore-errors (eglot-shutdown (eglot-current-server)))
