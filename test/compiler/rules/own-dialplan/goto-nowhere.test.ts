import * as assert from 'uvu/assert';
import { gotoNowhere } from '../../../../compiler/rules/own-dialplan/goto-nowhere.ts';
import { suite } from '../../../lib/suite.ts';
import { checkOwn } from './check-own.ts';

const rule = suite('the rule goto-nowhere');

rule('passes jumps to what is there', () => {
  assert.equal(
    checkOwn(
      gotoNowhere,
      '[menu]',
      'exten = s,1,Goto(start)',
      'same = n(start),Goto(s,start)',
      'same = n,Goto(default,2000,1)',
      'same = n,Goto(default,0123456789,1)',
      'same = n,Gosub(xivo_header_mgr,add_header,1("X","y"))',
      'same = n,GotoIf($[${x}]?s,1:default,1000,ring)',
      'same = n,Goto(parkedcalls,701,1)',
    ),
    [],
  );
});

rule('is silent where a variable decides', () => {
  assert.equal(
    checkOwn(
      gotoNowhere,
      '[menu]',
      'exten = s,1,Goto(${CONTEXT},8000,1)',
      'same = n,Goto(default,${EXTEN},1)',
      'same = n,Goto(s,${LABEL})',
      'same = n,GotoIf($[${x}]?${TARGET})',
    ),
    [],
  );
});

rule('takes the context of the call for one that includes this one', () => {
  assert.equal(checkOwn(gotoNowhere, '[xivo-extrafeatures]', 'exten = 8899,1,Goto(1000,1)'), []);
});

rule('is silent where a switch answers', () => {
  assert.equal(checkOwn(gotoNowhere, '[menu]', 'switch = Realtime/x@y', 'exten = s,1,Goto(nine,1)'), []);
});

rule('finds a context', () => {
  assert.equal(checkOwn(gotoNowhere, '[menu]', 'exten = s,1,Goto(defualt,1000,1)'), [
    '2:18 Goto leads to the context "defualt", which does not exist\ndid you mean "default"?',
  ]);
});

rule('finds an extension', () => {
  assert.equal(checkOwn(gotoNowhere, '[menu]', 'exten = s,1,Gosub(xivo_header_mgr,set_header_on_channel,1)'), [
    '2:35 Gosub leads to extension "set_header_on_channel" of the context "xivo_header_mgr", which has none that matches\ndid you mean "set_headers_on_channel"?',
  ]);
});

rule('finds a label', () => {
  assert.equal(checkOwn(gotoNowhere, '[menu]', 'exten = s,1(start),NoOp()', 'exten = t,1,Goto(s,strat)'), [
    '3:20 Goto leads to the label "strat" of extension "s" in the context "menu", which has no such label\ndid you mean "start"?',
  ]);
});

rule('finds a label of the same extension', () => {
  assert.equal(checkOwn(gotoNowhere, '[menu]', 'exten = i,1,GotoIf($[${counter}>=3]?error)'), [
    '2:37 GotoIf leads to the label "error" of extension "i" in the context "menu", which has no such label',
  ]);
});

rule('finds a priority', () => {
  assert.equal(checkOwn(gotoNowhere, '[menu]', 'exten = s,1,Goto(default,1000,3)'), [
    '2:31 Goto leads to the priority "3" of extension "1000" in the context "default", which has no such priority',
  ]);
});

rule('finds a pre-dial handler', () => {
  assert.equal(checkOwn(gotoNowhere, '[menu]', 'exten = s,1,Dial(PJSIP/alice,,b(mine^s^1))'), [
    '2:33 Dial leads to the context "mine", which does not exist',
  ]);
});

rule('finds what ExecIf goes to', () => {
  assert.equal(checkOwn(gotoNowhere, '[menu]', 'exten = s,1,ExecIf($[1 = 1]?Goto(nine,1))'), [
    '2:34 Goto leads to extension "nine" of the context "menu", which has none that matches',
  ]);
});

rule.run();
