#!/usr/bin/env python3
"""Keeps a real server busy and watches that nothing grows: eng/soak.py [--minutes 60] [--rate 20] [--program PATH]

Asks at a steady rate over HTTP while a watched folder receives a new article every second. After a warm-up of a sixth
of the time (at most ten minutes) memory must stay within a tenth of what it was then, open handles must stay flat, and
no error may be logged. Linux only: it reads /proc. Standard library only."""
import argparse, http.client, json, os, pathlib, signal, socket, subprocess, sys, tempfile, threading, time, urllib.parse

QUESTIONS = ['/who denied', '/who said', '/latest', '/topic harbour places', '/quotes Holt', 'was the harbour fund empty?',
             '/timeline harbour', '/compare harbour', '/summary harbour', 'dragons of the moon', '/about', '/help']
PLACES = ['Oslo', 'Lima', 'Accra', 'Quito', 'Hanoi', 'Turin', 'Perth', 'Leeds']

def free_port():
    with socket.socket() as s:
        s.bind(('127.0.0.1', 0))
        return s.getsockname()[1]

def article(n):
    place = PLACES[n % len(PLACES)]
    return ('---\ntitle: Harbour report %d\ndate: 2021-07-%02d\n---\n\nMira Holt denied that the harbour fund of %s was empty. '
            'Report %d says that %d boats came in.\n' % (n, n % 28 + 1, place, n, n * 3))

def main():
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument('--minutes', type=float, default=60)
    options.add_argument('--rate', type=float, default=20)
    options.add_argument('--program', default=str(pathlib.Path(__file__).resolve().parent.parent / 'artifacts/bin/NewsBot/debug/newsbot'))
    options = options.parse_args()
    seconds = options.minutes * 60
    warm_up = min(600, seconds / 6)

    with tempfile.TemporaryDirectory() as folder:
        news, port = pathlib.Path(folder, 'news'), free_port()
        news.mkdir()
        log = open(pathlib.Path(folder, 'serve.log'), 'w+')
        server = subprocess.Popen([options.program, 'serve', '--data', folder + '/data'], stdin=subprocess.DEVNULL, stdout=log, stderr=log, env=dict(
            os.environ, Web__Address='127.0.0.1', Web__Port=str(port), Web__QuestionsPerMinute='100000',
            Sources__Folders__news=str(news), Logs__Format='json'))
        took, bad, stop = [], [], threading.Event()

        def ask(worker, workers):
            connection, n, due = None, worker, time.monotonic()
            while not stop.is_set():
                due += workers / options.rate
                time.sleep(max(0, due - time.monotonic()))
                began = time.monotonic()
                try:
                    connection = connection or http.client.HTTPConnection('127.0.0.1', port, timeout=30)
                    connection.request('GET', '/api/ask?q=' + urllib.parse.quote(QUESTIONS[n % len(QUESTIONS)]))
                    reply = connection.getresponse()
                    reply.read()
                    if reply.status != 200:
                        bad.append(reply.status)
                except OSError as failure:
                    connection = None
                    if not stop.is_set():
                        bad.append(str(failure))
                took.append(time.monotonic() - began)
                n += workers

        try:
            for _ in range(300):
                try:
                    socket.create_connection(('127.0.0.1', port), 1).close()
                    break
                except OSError:
                    time.sleep(0.2)
            workers = [threading.Thread(target=ask, args=(i, 4), daemon=True) for i in range(4)]
            began = time.monotonic()
            for worker in workers:
                worker.start()
            samples, n = [], 0
            while (now := time.monotonic() - began) < seconds:
                (news / ('report-%06d.md' % n)).write_text(article(n))
                n += 1
                if n % 10 == 0:
                    status = pathlib.Path('/proc/%d/status' % server.pid).read_text()
                    memory = int(next(line for line in status.splitlines() if line.startswith('VmRSS')).split()[1]) / 1024
                    samples.append((now, memory, len(os.listdir('/proc/%d/fd' % server.pid))))
                    if n % 60 == 0:
                        print('%5.0f s  %6.0f MB  %4d handles  %6d questions  %5d articles' % (*samples[-1], len(took), n), flush=True)
                time.sleep(1)
        finally:
            stop.set()
            server.send_signal(signal.SIGTERM)
            code = server.wait(20)
        log.seek(0)
        errors = [line for line in log if '"LogLevel":"Error"' in line or '"LogLevel":"Critical"' in line]

    took.sort()
    before = [s for s in samples if s[0] <= warm_up][-3:] or samples[:1]
    after = samples[-6:]
    mean = lambda rows, column: sum(row[column] for row in rows) / len(rows)
    growth = mean(after, 1) / mean(before, 1) - 1
    handles = mean(after, 2) - mean(before, 2)
    print('%d questions: median %.1f ms, 95th %.1f ms, 99th %.1f ms, longest %.0f ms' % (
        len(took), *[took[int(len(took) * p)] * 1000 for p in (0.5, 0.95, 0.99)], took[-1] * 1000))
    verdicts = [('memory within a tenth (%+.1f %%)' % (growth * 100), growth <= 0.1), ('handles flat (%+.1f)' % handles, handles <= 5),
                ('no error logged (%d)' % len(errors), not errors), ('every question answered (%d failed)' % len(bad), not bad), ('ended with 0 (%d)' % code, code == 0)]
    for words, good in verdicts:
        print(('ok: ' if good else 'FAILED: ') + words)
    for line in errors[:3]:
        print(line[:400])
    return 0 if all(good for _, good in verdicts) else 1

sys.exit(main())
