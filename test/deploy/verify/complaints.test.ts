import { equal } from 'uvu/assert';
import { complaintsIn } from '../../../deploy/verify/complaints.ts';
import { suite } from '../../lib/suite.ts';

const complaints = suite('The complaints of a log');

const log = `[2026-11-20 15:57:12.962] NOTICE[20] loader.c: 207 modules will be loaded.
[2026-11-20 15:57:12.970] WARNING[20] pjproject: sip_endpoint.c Warning: Module "mod-invite" registered during operation. Enable PJSIP_SAFE_MODULE to prevent race condition.
[2026-11-20 15:57:12.980] WARNING[20] acl.c: Cannot resolve sip.operator.example
[2026-11-20 15:57:12.990] ERROR[20][C-00000001] chan_pjsip.c: Failed to create outgoing session to endpoint 'alice'
[2026-11-20 15:57:12.995] ERROR[20][C-00000002] chan_pjsip.c: Session already DISCONNECTED [reason=487 (Request Terminated)]
[2026-11-20 15:57:13.000] WARNING[20] chan_dahdi.c: Unable to open '/dev/dahdi/channel': No such file or directory
[2026-11-20 15:57:13.000] ERROR[20] chan_dahdi.c: Unable to open channel 1: No such file or directory
[2026-11-20 15:57:13.000] ERROR[20] chan_dahdi.c: Unable to register channel '1-15,17-31'
[2026-11-20 15:57:13.000] WARNING[20] chan_dahdi.c: Channel '1-15,17-31' failure ignored: ignore_failed_channels.
[2026-11-20 15:57:13.010] ERROR[20] chan_dahdi.c: Unknown signalling method 'pri_cp' at line 12.
`;

complaints('are its warnings and errors, but for what happens by chance and what no card is there for', () => {
  equal(
    complaintsIn(log).map(({ level, source }) => `${level} ${source}`),
    ['WARNING acl.c', 'ERROR chan_pjsip.c', 'ERROR chan_dahdi.c'],
  );
});

complaints.run();
