{{/* The name of all objects of a release: tmtar, or <release>-tmtar if the release has another name. */}}
{{- define "tmtar.name" -}}
{{- if contains .Chart.Name .Release.Name -}}
{{- .Release.Name | trunc 50 | trimSuffix "-" -}}
{{- else -}}
{{- printf "%s-%s" (.Release.Name | trunc 44 | trimSuffix "-") .Chart.Name -}}
{{- end -}}
{{- end -}}

{{/* The labels that select the pods of a component. Context: a list of the root context and the component. */}}
{{- define "tmtar.selector" -}}
app.kubernetes.io/name: {{ (index . 0).Chart.Name }}
app.kubernetes.io/instance: {{ (index . 0).Release.Name }}
app.kubernetes.io/component: {{ index . 1 }}
{{- end -}}

{{/* All labels of an object. Context: as of tmtar.selector. */}}
{{- define "tmtar.labels" -}}
{{ include "tmtar.selector" . }}
app.kubernetes.io/version: {{ (index . 0).Chart.AppVersion | quote }}
app.kubernetes.io/managed-by: {{ (index . 0).Release.Service }}
helm.sh/chart: {{ printf "%s-%s" (index . 0).Chart.Name (index . 0).Chart.Version | replace "+" "_" }}
{{- end -}}

{{- define "tmtar.image" -}}
{{- $repository := required "image.repository is required: the registry and the name of the image." .Values.image.repository -}}
{{- if .Values.image.digest -}}
{{- printf "%s@%s" $repository .Values.image.digest -}}
{{- else -}}
{{- printf "%s:%s" $repository (.Values.image.tag | default .Chart.AppVersion) -}}
{{- end -}}
{{- end -}}

{{/* The environment variable of a setting, by the rule of docs/configuration.md. */}}
{{- define "tmtar.variable" -}}
{{- regexReplaceAll "[^A-Za-z0-9]" . "_" | upper -}}
{{- end -}}

{{/* Large numbers of a values file are floating-point numbers, which would be written with an exponent. */}}
{{- define "tmtar.text" -}}
{{- if kindIs "float64" . -}}{{ int64 . }}{{- else -}}{{ toString . }}{{- end -}}
{{- end -}}

{{/* The properties of a pod that are the same for nodes and jobs. */}}
{{- define "tmtar.pod" -}}
# The application does not call the API of Kubernetes. The token would be mounted below /run/secrets, which contains the secrets
# of the application.
automountServiceAccountToken: false
# The variables of a service named tmtar would begin with TMTAR_, like those of settings.
enableServiceLinks: false
{{- with .Values.serviceAccountName }}
serviceAccountName: {{ . }}
{{- end }}
{{- with .Values.priorityClassName }}
priorityClassName: {{ . }}
{{- end }}
{{- with .Values.image.pullSecrets }}
imagePullSecrets: {{- toYaml . | nindent 2 }}
{{- end }}
{{- with .Values.nodeSelector }}
nodeSelector: {{- toYaml . | nindent 2 }}
{{- end }}
{{- with .Values.tolerations }}
tolerations: {{- toYaml . | nindent 2 }}
{{- end }}
securityContext:
  runAsNonRoot: true
  # The user of the image.
  runAsUser: 10001
  runAsGroup: 10001
  # Secrets belong to root and are readable for this group.
  fsGroup: 10001
  fsGroupChangePolicy: OnRootMismatch
  seccompProfile:
    type: RuntimeDefault
{{- end -}}

{{- define "tmtar.container" -}}
image: {{ include "tmtar.image" . | quote }}
imagePullPolicy: {{ .Values.image.pullPolicy }}
securityContext:
  allowPrivilegeEscalation: false
  readOnlyRootFilesystem: true
  capabilities:
    drop: [ALL]
{{- end -}}

{{/* The variables of a node and of a command that reads or writes the database and the files. */}}
{{- define "tmtar.storageVariables" -}}
- name: TMTAR_DATABASE_URL
  value: {{ required "database.url is required." .Values.database.url | quote }}
- name: TMTAR_DATABASE_USER
  value: {{ .Values.database.user | quote }}
- name: TMTAR_FILES_STORAGE
  value: {{ .Values.files.storage | quote }}
{{- if eq .Values.files.storage "s3" }}
- name: TMTAR_FILES_S3_ENDPOINT
  value: {{ .Values.files.s3.endpoint | quote }}
- name: TMTAR_FILES_S3_REGION
  value: {{ .Values.files.s3.region | quote }}
- name: TMTAR_FILES_S3_BUCKET
  value: {{ required "files.s3.bucket is required." .Values.files.s3.bucket | quote }}
- name: TMTAR_FILES_S3_PATH_STYLE
  value: {{ .Values.files.s3.pathStyle | quote }}
{{- else }}
- name: TMTAR_FILES_DIRECTORY
  value: /var/lib/tmtar/files
{{- end }}
{{- end -}}

{{/* The settings that are secrets, as files of /run/secrets. Context: a list of the root context and the roles. */}}
{{- define "tmtar.secrets" -}}
{{- $values := (index . 0).Values -}}
{{- $roles := rest . -}}
name: secrets
projected:
  # A node refuses a key set that other users may read. The group is fsGroup.
  defaultMode: 0440
  sources:
  {{- if has "node" $roles }}
    - secret:
        name: {{ required "keys.secret.name is required." $values.keys.secret.name }}
        items:
          - key: {{ $values.keys.secret.key }}
            path: keys.json
  {{- end }}
  {{- if or (has "node" $roles) (has "files" $roles) }}
    - secret:
        name: {{ required "database.passwordSecret.name is required." $values.database.passwordSecret.name }}
        items:
          - key: {{ $values.database.passwordSecret.key }}
            path: tmtar.database.password
    {{- if eq $values.files.storage "s3" }}
    - secret:
        name: {{ required "files.s3.secret.name is required." $values.files.s3.secret.name }}
        items:
          - key: {{ $values.files.s3.secret.accessKey }}
            path: tmtar.files.s3.access-key
          - key: {{ $values.files.s3.secret.secretKey }}
            path: tmtar.files.s3.secret-key
    {{- end }}
  {{- end }}
  {{- if has "owner" $roles }}
    - secret:
        name: {{ required "database.ownerPasswordSecret.name is required." $values.database.ownerPasswordSecret.name }}
        items:
          - key: {{ $values.database.ownerPasswordSecret.key }}
            path: tmtar.database.owner.password
  {{- end }}
  {{- with $values.database.certificateAuthority }}
  {{- if .name }}
    - secret:
        name: {{ .name }}
        items:
          - key: {{ .key }}
            path: database-ca.crt
  {{- end }}
  {{- end }}
{{- end -}}

{{/* The pod of a command with the privileges of the owner, which copies database and files from or to /backups.
     Context: a list of the root context and the command. */}}
{{- define "tmtar.storageCommand" -}}
{{- $root := index . 0 -}}
{{ include "tmtar.pod" $root }}
restartPolicy: Never
containers:
  - name: command
    {{- include "tmtar.container" $root | nindent 4 }}
    command: {{- index . 1 | toYaml | nindent 6 }}
    env:
      {{- include "tmtar.storageVariables" $root | nindent 6 }}
      - name: TMTAR_DATABASE_OWNER_USER
        value: {{ $root.Values.database.ownerUser | quote }}
    resources: {{- toYaml $root.Values.jobResources | nindent 6 }}
    volumeMounts:
      - name: secrets
        mountPath: /run/secrets
        readOnly: true
      - name: work
        mountPath: /tmp
      - name: backups
        mountPath: /backups
      {{- include "tmtar.filesMount" $root | nindent 6 }}
volumes:
  - {{- include "tmtar.secrets" (list $root "files" "owner") | nindent 4 }}
  - name: work
    emptyDir:
      sizeLimit: {{ $root.Values.temporaryFiles.workSizeLimit }}
  - name: backups
    persistentVolumeClaim:
      claimName: {{ required "backup.claim is required." $root.Values.backup.claim }}
  {{- include "tmtar.filesVolume" $root | nindent 2 }}
{{- end -}}

{{/* The mount and the volume of the files, if they are in a directory. */}}
{{- define "tmtar.filesMount" -}}
{{- if eq .Values.files.storage "directory" -}}
- name: files
  mountPath: /var/lib/tmtar/files
{{- end -}}
{{- end -}}

{{- define "tmtar.filesVolume" -}}
{{- if eq .Values.files.storage "directory" -}}
- name: files
  persistentVolumeClaim:
    claimName: {{ required "files.directory.claim is required." .Values.files.directory.claim }}
{{- end -}}
{{- end -}}
