/**
 * Options that Asterisk reads but does not document in its XML, by file and type of section. Names were looked up in the
 * sources of Asterisk 22, in the functions named beside each file.
 */
export const READ_OPTIONS: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  // apps/app_queue.c: queue_set_global_params, queue_set_param, reload_single_queue
  'queues.conf': {
    general: words(`
      autofill force_longest_waiting_caller log-caller-id-name log_membername_as_agent
      log_unpause_on_reason_change monitor-type negative_penalty_invalid persistentmembers realtime_rules
      shared_lastcall`),
    queue: words(`
      announce announce-frequency announce-holdtime announce-position announce-position-limit
      announce-position-only-up announce-round-seconds announce-to-first-user autofill autopause
      autopausebusy autopausedelay autopauseunavail context defaultrule joinempty leavewhenempty
      log-restricted-caller-id maxlen member memberdelay membergosub min-announce-frequency monitor-format
      monitor-type music musicclass musiconhold penaltymemberslimit periodic-announce
      periodic-announce-frequency periodic-announce-startdelay queue-callerannounce queue-callswaiting
      queue-holdtime queue-minute queue-minutes queue-quantity1 queue-quantity2 queue-reporthold
      queue-seconds queue-thankyou queue-thereare queue-youarenext random-periodic-announce
      relative-periodic-announce reportholdtime retry ringinuse servicelevel setinterfacevar
      setqueueentryvar setqueuevar strategy timeout timeoutpriority timeoutrestart weight wrapuptime`),
  },
  // apps/app_queue.c: reload_queue_rules
  'queuerules.conf': {
    rule: words('penaltychange'),
  },
  // apps/app_voicemail.c: actual_load_config, apply_option; `directoryintro` is app_directory's
  'voicemail.conf': {
    general: words(`
      adsifdn adsisec adsiver aliasescontext attach attachfmt authpassword authuser backupdeleted callback
      charset cidinternalcontexts dialout directoryintro emailbody emaildateformat emailsubject envelope
      exitcontext expungeonhangup externnotify externpass externpasscheck externpassnotify forcegreetings
      forcename format forward_urgent_auto fromstring greetingfolder greetingsfolder imap_poll_logout
      imapclosetimeout imapflags imapfolder imapgreetings imapopentimeout imapparentfolder imapport
      imapreadtimeout imapserver imapwritetimeout leaveurgent listen-control-forward-key
      listen-control-pause-key listen-control-restart-key listen-control-reverse-key
      listen-control-stop-key locale mailcmd maxgreet maxlogins maxmsg maxsecs maxsilence
      messagewrap minpassword minsecs moveheard nextaftercmd odbc_audio_on_disk odbcstorage
      odbctable operator pagerbody pagerdateformat pagerfromstring pagersubject passwordlocation pbxskip
      pollfreq pollmailboxes review saycid sayduration saydurationm searchcontexts sendvoicemail
      serveremail silencethreshold skipms smdienable smdiport tempgreetwarn tps_queue_high tps_queue_low
      tz usedirectory vm-invalid-password vm-login vm-mismatch vm-newpassword vm-newuser
      vm-passchanged vm-password vm-pls-try-again vm-prepend-timeout vm-reenterpassword volgain`),
    mailbox: words(`
      alias attach attachextrecs attachfmt backupdeleted callback delete deletevoicemail dialout emailbody
      emailsubject envelope exitcontext forcegreetings forcename fromstring hidefromdir imapflags
      imapfolder imappassword imapport imapsecret imapserver imapuser imapvmshareid language leaveurgent
      locale maxmsg maxsecs messagewrap minsecs moveheard nextaftercmd operator options
      passwordlocation review saycid sayduration saydurationm sendvoicemail serveremail tempgreetwarn tz
      volgain`),
  },
  // channels/chan_dahdi.c: process_dahdi; not what says which channels a section is about
  'chan_dahdi.conf': {
    channels: words(`
      accountcode adjpointcode adsi allow_call_waiting_calls amaflags ani_info_digits ani_timeout
      ani_wink_time answeronpolarityswitch aoc_enable aoce_delayhangup append_msn_to_cid_tag
      autoreoriginate buffers busycount busydetect busypattern calledsubscriberheld callerid callgroup
      callprogress callreturn callwaiting callwaitingcallerid callwaitingdeluxe cancallforward canpark
      cause_location cc_ptmp_recall_mode cc_qsig_signaling_link_req cc_qsig_signaling_link_rsp
      cicbeginswith cid_number cid_rxgain cid_tag cidsignalling cidstart colp_send context datetime_send
      debounce defaultcic defaultdpc defaultozz description dialmode dialtone_detect
      discardremoteholdretrieval display_receive display_send distinctiveringaftercid dring1
      dring1context dring1range dring2 dring2context dring2range dring3 dring3context dring3range
      dtmfcidlevel echocancel echocancelwhenbridged echotraining facilityenable faxbuffers faxdetect
      faxdetect_timeout firstdigit_timeout flash force_restart_unavailable_chans fullname group
      hanguponpolarityswitch hidecallerid hidecalleridname hold_disconnect_transfer hwrxgain hwtxgain
      idledial idleext ignore_failed_channels immediate immediatering inband_on_proceeding
      inband_on_setup_ack inbanddisconnect inr_if_no_calling interdigit_timeout internationalprefix
      jitterbuffers language lastnumredial layer1_presence layer2_persistence linkset localprefix
      mailbox matchdigit_timeout max_call_waiting_calls mcid_send mfcr2_accept_on_offer
      mfcr2_advanced_protocol_file mfcr2_allow_collect_calls mfcr2_call_files mfcr2_category
      mfcr2_charge_calls mfcr2_double_answer mfcr2_dtmf_detection mfcr2_dtmf_dialing
      mfcr2_dtmf_end_timeout mfcr2_dtmf_time_off mfcr2_dtmf_time_on mfcr2_forced_release
      mfcr2_get_ani_first mfcr2_immediate_accept mfcr2_logdir mfcr2_logging mfcr2_max_ani mfcr2_max_dnis
      mfcr2_metering_pulse_timeout mfcr2_mfback_timeout mfcr2_skip_category mfcr2_variant minidle
      minunused moh_signaling moh_signalling mohinterpret mohsuggest msn musicclass mwi_mailboxes
      mwi_vm_boxes mwi_vm_numbers mwilevel mwimonitor mwimonitornotify mwisendtype namedcallgroup
      namedpickupgroup nationalprefix networkindicator non_isdn_access nsf outsignaling overlapdial
      parkinglot pickupgroup pointcode polarityonanswerdelay preflash prewink pricpndialplan pridialplan
      priexclusive priindication prilocaldialplan pritimer privateprefix progzone pulsedial
      qsigchannelmapping relaxdtmf reportalarms resetinterval restrictcid ringtimeout rxdrc rxflash
      rxgain rxwink sendcalleridafter service_message_support setvar sigchan signaling slc sls_shift
      smdiport ss7_autoacm ss7_called_nai ss7_calling_nai ss7_default_echocontrol ss7_explicitacm
      ss7_initialhwblo ss7_internationalprefix ss7_nationalprefix ss7_networkroutedprefix
      ss7_subscriberprefix ss7_unknownprefix ss7_use_echocontrol ss7type start stripmsd switchtype
      threewaycalling threewaysilenthold toneduration tonezone transfer transfertobusy txdrc txgain
      unknownprefix usecallerid usecallingpres usedistinctiveringdetection
      useincomingcalleridondahditransfer usesmdi waitfordialtone wink`),
  },
  // channels/chan_iax2.c: set_config, build_peer, build_user
  'iax.conf': {
    general: words(`
      accountcode adsi allow allowfwdownload amaflags auth authdebug autokill bandwidth bindaddr bindport
      calltokenexpiration calltokenoptional codecpriority connectedline cos delayreject disallow
      encryption forceencryption iaxcompat iaxmaxthreadcount iaxthreadcount jbenable jbforce jbimpl jblog
      jbmaxsize jbresyncthreshold jbsyncvideo jbtargetextra jitterbuffer jittertargetextra lagrqtime
      language maxauthreq maxcallnumbers maxcallnumbers_nonvalidated maxjitterbuffer maxjitterinterps
      maxregexpire minregexpire mohinterpret mohsuggest nochecksums parkinglot pingtime regcontext
      register requirecalltoken resyncthreshold rtautoclear rtcachefriends rtignoreregexpire rtsavesysname
      rtupdate shrinkcallerid srvlookup subscribe_network_change_event tos transfer trunkfreq trunkmaxsize
      trunkmtu trunktimestamps`),
    peer: words(`
      acl adsi allow auth callerid cid_number connectedline context dbsecret defaultip deny description
      disallow encryption forceencryption fullname host inkeys jitterbuffer mailbox mask maxcallnumbers
      mohinterpret mohsuggest outkey peercontext permit port qualify qualifyfreqnotok qualifyfreqok
      qualifysmoothing regexten requirecalltoken secret sendani sourceaddress timezone transfer trunk type
      username`),
    user: words(`
      accountcode acl adsi allow amaflags auth callerid cid_number codecpriority connectedline context
      dbsecret deny disallow encryption forceencryption fullname immediate inkeys jitterbuffer language
      maxauthreq mohinterpret mohsuggest parkinglot permit requirecalltoken secret setvar transfer trunk
      type`),
  },
  // res/res_musiconhold.c: load_moh_classes, moh_parse_options
  'musiconhold.conf': {
    general: words('cachertclasses preferchannelclass'),
    class: words(`
      announcement answeredonly application digit directory entry format kill_escalation_delay kill_method
      loop_last mode random sort`),
  },
  // main/manager.c: __init_manager; the tls options are main/tcptls.c's
  'manager.conf': {
    general: words(`
      allowmultiplelogin authlimit authtimeout bindaddr brokeneventsaction channelvars debug
      disabledevents displayconnects enabled httptimeout port timestampevents tlsbindaddr tlscadir
      tlscafile tlscapath tlscertfile tlscipher tlsclientmethod tlsdisablev1 tlsdisablev11 tlsdisablev12
      tlsdontverifyserver tlsenable tlsprivatekey tlsservercipherorder tlsverifyclient webenabled`),
    user: words('acl allowmultiplelogin deny displayconnects eventfilter permit read secret setvar write writetimeout'),
  },
  // res/res_rtp_asterisk.c: rtp_reload
  'rtp.conf': {
    general: words(`
      dtls_mtu dtmftimeout ice_acl ice_blacklist ice_deny ice_permit icesupport probation rtcpinterval
      rtpchecksums rtpend rtpstart srtpreplayprotection strictrtp stun_acl stun_blacklist stun_deny
      stun_permit stun_software_attribute stunaddr stunaddr_reresolve_ttl_0 turnaddr turnpassword
      turnusername`),
  },
  // chan_sccp's table of its options: src/sccp_config_entries.hh
  'sccp.conf': {
    general: words(`
      accountcode allow allowoverlap amaflags audio_cos audio_tos autoanswer_ring_time autoanswer_tone
      backoff_time bindaddr blindtransferindication callanswerorder callevents callgroup
      callhistory_answered_elsewhere callwaiting_interval callwaiting_tone certfile cfwdall cfwdbusy
      cfwdnoanswer cfwdnoanswer_timeout context dateformat debug deny devicetable digittimeout
      digittimeoutchar directed_pickup directed_pickup_context directed_pickup_modeanswer directrtp
      disallow dndFeature dnd_tone earlyrtp echocancel externhost externip externrefresh fallback
      firstdigittimeout hotline_context hotline_enabled hotline_extension hotline_label jbenable jbforce
      jbimpl jblog jbmaxsize jbresyncthreshold keepalive language linetable localnet meetme meetmeopts
      musicclass mwilamp mwioncall namedcallgroup namedpickupgroup nat permit phonecodepage
      pickup_modeanswer pickupgroup port private recorddigittimeoutchar regcontext remotehangup_tone
      ringtype sccp_cos sccp_tos secbindaddr secport server_priority servername silencesuppression
      simulate_enbloc transfer transfer_on_hangup transfer_tone video_cos video_tos`),
    device: words(`
      addon allow allowRinginNotification allowoverlap audio_cos audio_tos backgroundImage
      backgroundThumbnail button callhistory_answered_elsewhere cfwdall cfwdbusy cfwdnoanswer conf_allow
      conf_music_on_hold_class conf_mute_on_entry conf_play_general_announce conf_play_part_announce
      conf_show_conflist deny description device devicetype directed_pickup directed_pickup_context
      directed_pickup_modeanswer directrtp disallow dnd dndFeature earlyrtp force_dtmfmode imageversion
      keepalive meetme meetmeopts monitor mwilamp mwioncall nat park permit permithost phonecodepage
      privacy private ringtone setvar softkeyset transfer type tzoffset useRedialMenu video_cos video_tos`),
    line: words(`
      accountcode adhocNumber allow amaflags callgroup cid_name cid_num context defaultSubscriptionId_name
      defaultSubscriptionId_number description directed_pickup directed_pickup_context disallow dnd
      echocancel id incominglimit initial_dialtone_tone label language line mailbox meetme meetmenum
      meetmeopts musicclass namedcallgroup namedpickupgroup parkinglot pickup_modeanswer pickupgroup pin
      regexten secondary_dialtone_digits secondary_dialtone_tone setvar silencesuppression transfer
      trnsfvm type videomode vmnum`),
    softkeyset: words(`
      connconf connected conntrans digitsfoll holdconf offhook offhookfeat onhint onhold onhook
      onstealable ringin ringout type uriaction`),
  },
  // main/http.c: __ast_http_load; the tls options are main/tcptls.c's
  'http.conf': {
    general: words(`
      acl bindaddr bindport deny enable_static enable_status enabled enablestatic permit prefix redirect
      servername session_inactivity session_keep_alive sessionlimit tlsbindaddr tlscadir tlscafile
      tlscapath tlscertfile tlscipher tlsclientmethod tlsdisablev1 tlsdisablev11 tlsdisablev12
      tlsdontverifyserver tlsenable tlsprivatekey tlsservercipherorder tlsverifyclient`),
  },
  // main/ccss.c
  'ccss.conf': {
    general: words(`
      cc_active_devstate cc_available_devstate cc_callee_ready_devstate cc_caller_busy_devstate
      cc_caller_requested_devstate cc_max_requests cc_caller_offered_devstate cc_complete_devstate cc_failed_devstate
      cc_recalling_devstate`),
  },
  // main/logger.c: init_logger_chain
  'logger.conf': {
    general: words(`
      appendhostname custom_levels dateformat display_callids exec_after_rotate logger_queue_limit
      queue_log queue_log_name queue_log_realtime_use_gmt queue_log_to_file rotatestrategy use_callids`),
  },
  // main/loader.c: load_modules
  'modules.conf': {
    modules: words('autoload load noload preload preload-require require'),
  },
  // main/indications.c
  'indications.conf': {
    general: words('country'),
    country: words(
      'alias busy callwaiting congestion description dial dialrecall info record ring ringcadence stutter',
    ),
  },
  // cdr/cdr_csv.c
  'cdr.conf': {
    csv: words('accountlogs loguniqueid loguserfield newcdrcolumns usegmtime'),
  },
  // cel/cel_manager.c
  'cel.conf': {
    manager: words('enabled show_user_defined'),
  },
  // apps/confbridge/conf_config_parser.c: set_sound; documented as the prefix `sound_`
  'confbridge.conf': {
    bridge: words(`
      sound_begin sound_binaural_off sound_binaural_on sound_error_menu sound_get_pin sound_has_joined
      sound_has_left sound_invalid_pin sound_join sound_kicked sound_leader_has_left sound_leave
      sound_locked sound_locked_now sound_muted sound_only_one sound_only_person sound_other_in_party
      sound_participants_muted sound_participants_unmuted sound_place_into_conference sound_there_are
      sound_unlocked_now sound_unmuted sound_wait_for_leader`),
  },
  // res/res_pjsip/config_transport.c
  'pjsip.conf': {
    transport: words('external_signaling_hostname'),
  },
};

function words(text: string): string[] {
  return text.trim().split(/\s+/);
}
