#!/usr/bin/env python3
"""Keeps a real server busy and watches that nothing grows: eng/soak.py [--minutes 60] [--rate 20] [--articles 3000] [--program PATH]

A record that holds articles already is asked at a steady rate over HTTP, while a watched folder receives a new one every
second, each of some 150 words and of its own. After a warm-up of a sixth of the time (at most ten minutes) no minute's memory may be more than a tenth above or
below what it was then, open handles must stay flat, no error may be logged, and every article must be findable.
Linux only: it reads /proc. Standard library only."""
import argparse, collections, http.client, os, pathlib, random, re, signal, socket, subprocess, sys, tempfile, threading, time, urllib.parse

FIRST = ['Mira', 'Jonas', 'Adela', 'Piet', 'Sana', 'Ruben', 'Ines', 'Tomas', 'Leila', 'Owen', 'Greta', 'Karim']
LAST = ['Holt', 'Vargas', 'Lindqvist', 'Okafor', 'Brandt', 'Sato', 'Keller', 'Duarte', 'Novak', 'Haddad', 'Moreau', 'Quist']
ROLES = ['mayor', 'minister', 'harbour master', 'spokesman', 'judge', 'union leader', 'engineer', 'governor']
PLACES = ['Oslo', 'Lima', 'Accra', 'Quito', 'Hanoi', 'Turin', 'Perth', 'Leeds', 'Osaka', 'Dakar', 'Bergen', 'Santiago']
TOPICS = ['harbour fund', 'tram line', 'water plant', 'flood wall', 'school budget', 'fish market', 'night train', 'power grid',
          'hospital wing', 'grain store', 'border post', 'ferry service', 'solar park', 'court case', 'rent law', 'coal pit']
STATES = ['was empty', 'had been sold', 'would open late', 'cost too much', 'needed repairs', 'was safe', 'lost money', 'broke the law']
REPORTING = ['said', 'denied', 'claimed', 'confirmed', 'warned', 'insisted', 'admitted']
FORMS = [
    '{name}, the {role} of {place}, {verb} that the {topic} {state}.',
    '"The {topic} {state} and nobody told us," {name} said on Monday.',
    'About {n} people came to {place} to see the {topic}.',
    'The {role} of {place} will speak about the {topic} on 2{d} July.',
    'According to {name}, the {topic} {state} by {n} dollars.',
    'Work on the {topic} in {place} began {d} years ago and stopped after {n} days.',
    '{name} {verb} in {place} that the {topic} {state}, but {other} said that it was {n} metres long.',
]
QUESTIONS = ['/who denied', '/who said {topic}', '/latest', '/topic {topic} places', '/quotes {name}', 'was the {topic} empty?',
             '/timeline {topic}', '/compare {topic}', '/summary {topic}', 'what did {name} say about the {topic}?',
             'how many people came to {place}?', 'dragons of the moon', '/about', '/help']

def fill(form, chance):
    name = lambda: chance.choice(FIRST) + ' ' + chance.choice(LAST)
    return form.format(name=name(), other=name(), role=chance.choice(ROLES), place=chance.choice(PLACES), topic=chance.choice(TOPICS),
                       state=chance.choice(STATES), verb=chance.choice(REPORTING), n=chance.randrange(2, 9000), d=chance.randrange(1, 9))

def article(n, chance):
    sentences = [fill(chance.choice(FORMS), chance) for _ in range(10)]
    return '---\ntitle: Report %d from %s\ndate: 2021-07-%02d\n---\n\n%s\n\n%s\n' % (
        n, chance.choice(PLACES), n % 28 + 1, ' '.join(sentences[:5]), ' '.join(sentences[5:]))

def free_port():
    with socket.socket() as s:
        s.bind(('127.0.0.1', 0))
        return s.getsockname()[1]

class Server:
    """newsbot serve in a folder of its own, seen from outside."""

    def __init__(self, program, folder):
        self.news, self.port = pathlib.Path(folder, 'news'), free_port()
        self.log = open(pathlib.Path(folder, 'serve.log'), 'w+')
        self.process = subprocess.Popen([program, 'serve', '--data', folder + '/data'], stdin=subprocess.DEVNULL, stdout=self.log, stderr=self.log, env=dict(
            os.environ, Web__Address='127.0.0.1', Web__Port=str(self.port), Web__QuestionsPerMinute='100000',
            Sources__Folders__news=str(self.news), Sources__Folders__seeds='', Logs__Format='json'))
        for _ in range(300):
            try:
                socket.create_connection(('127.0.0.1', self.port), 1).close()
                return
            except OSError:
                time.sleep(0.2)

    def memory(self):
        """Megabytes: resident in all, of that its own, and pages of files."""
        status = dict(line.split(':', 1) for line in pathlib.Path('/proc/%d/status' % self.process.pid).read_text().splitlines())
        return [int(status[name].split()[0]) / 1024 for name in ('VmRSS', 'RssAnon', 'RssFile')]

    def handles(self):
        return len(os.listdir('/proc/%d/fd' % self.process.pid))

    def wait_for(self, articles):
        while self.figure('newsbot_index_articles') < articles:
            time.sleep(1)

    def figure(self, name):
        connection = http.client.HTTPConnection('127.0.0.1', self.port, timeout=30)
        connection.request('GET', '/metrics')
        found = re.search('^%s(?:{[^}]*})? ([0-9.e+]+)' % name, connection.getresponse().read().decode(), re.M)
        return float(found[1]) if found else -1

    def end(self):
        """The exit code, and the errors it logged."""
        self.process.send_signal(signal.SIGTERM)
        code = self.process.wait(20)
        self.log.seek(0)
        return code, [line for line in self.log if '"LogLevel":"Error"' in line or '"LogLevel":"Critical"' in line]

class Asker(threading.Thread):
    """Asks at its share of the rate, one question after the other."""

    def __init__(self, port, rate, seed):
        super().__init__(daemon=True)
        self.port, self.rate, self.chance = port, rate, random.Random(seed)
        self.took, self.bad, self.stop = [], [], threading.Event()

    def run(self):
        connection, due = None, time.monotonic()
        while not self.stop.is_set():
            due += 1 / self.rate
            time.sleep(max(0, due - time.monotonic()))
            question, began = fill(self.chance.choice(QUESTIONS), self.chance), time.monotonic()
            try:
                connection = connection or http.client.HTTPConnection('127.0.0.1', self.port, timeout=30)
                connection.request('GET', '/api/ask?q=' + urllib.parse.quote(question))
                reply = connection.getresponse()
                reply.read()
                if reply.status != 200:
                    self.bad.append(reply.status)
            except OSError as failure:
                connection = None
                if not self.stop.is_set():
                    self.bad.append(str(failure))
            self.took.append(time.monotonic() - began)

def write(news, n, chance):
    """Renamed into place, so that nobody reads half a file."""
    half = news / ('.half-%06d' % n)
    half.write_text(article(n, chance))
    half.rename(news / ('report-%06d.md' % n))

def run(server, askers, seconds, n, chance):
    """Samples of (second, memory, its own, of files, handles), one every ten seconds; and the number of articles written."""
    samples, began, first = [], time.monotonic(), n
    while (now := time.monotonic() - began) < seconds:
        write(server.news, n, chance)
        n += 1
        if n % 10 == 0:
            samples.append((now, *server.memory(), server.handles()))
        if n % 60 == 0:
            print('%5.0f s  %6.1f MB (%.1f its own, %.1f of files)  %4d handles  %6d questions  %5d articles' % (
                *samples[-1], sum(len(asker.took) for asker in askers), n), flush=True)
        time.sleep(max(0, began + n - first - time.monotonic()))
    return samples, n

def minutes(samples, column):
    """The mean of each minute."""
    of_minute = collections.defaultdict(list)
    for sample in samples:
        of_minute[int(sample[0] // 60)].append(sample[column])
    return [sum(values) / len(values) for _, values in sorted(of_minute.items())]

def main():
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument('--minutes', type=float, default=60)
    options.add_argument('--rate', type=float, default=20)
    options.add_argument('--articles', type=int, default=3000)
    options.add_argument('--program', default=str(pathlib.Path(__file__).resolve().parent.parent / 'artifacts/bin/NewsBot/release/newsbot'))
    options = options.parse_args()

    with tempfile.TemporaryDirectory() as folder:
        news, chance = pathlib.Path(folder, 'news'), random.Random(1)
        news.mkdir()
        for n in range(options.articles):
            write(news, n, chance)
        server = Server(options.program, folder)
        askers = [Asker(server.port, options.rate / 4, seed) for seed in range(4)]
        try:
            server.wait_for(options.articles)
            for asker in askers:
                asker.start()
            samples, written = run(server, askers, options.minutes * 60, options.articles, chance)
            time.sleep(5)
            found = server.figure('newsbot_index_articles')
        finally:
            for asker in askers:
                asker.stop.set()
            code, errors = server.end()

    took, bad = sorted(t for asker in askers for t in asker.took), [b for asker in askers for b in asker.bad]
    warm = max(0, min(10, int(options.minutes / 6)) - 1)
    memory, handles = minutes(samples, 1), minutes(samples, 4)
    extremes = [value / memory[warm] - 1 for value in (min(memory[warm:]), max(memory[warm:]))]
    more = sum(handles[-3:]) / len(handles[-3:]) - handles[warm]
    print('%d questions: median %.1f ms, 95th %.1f ms, 99th %.1f ms, longest %.0f ms' % (
        len(took), *[took[int(len(took) * p)] * 1000 for p in (0.5, 0.95, 0.99)], took[-1] * 1000))
    print('memory %.1f MB in minute %d, %.1f MB in the last' % (memory[warm], warm + 1, memory[-1]))
    verdicts = [('memory within a tenth in every minute after (%+.1f %% to %+.1f %%)' % (extremes[0] * 100, extremes[1] * 100), -0.1 <= extremes[0] and extremes[1] <= 0.1),
                ('handles flat (%.0f, at the end %+.1f)' % (handles[warm], more), more <= 5),
                ('no error logged (%d)' % len(errors), not errors),
                ('every question answered (%d failed)' % len(bad), not bad),
                ('every article found (%d of %d)' % (found, written), found >= written),
                ('ended with 0 (%d)' % code, code == 0)]
    for words, good in verdicts:
        print(('ok: ' if good else 'FAILED: ') + words)
    for line in errors[:3]:
        print(line[:400])
    return 0 if all(good for _, good in verdicts) else 1

if __name__ == '__main__':
    sys.exit(main())
