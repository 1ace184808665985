using System.Globalization;

namespace Solvent.Experiments.Worker;

/// <summary>Logs numbered values to one or several runs, and starts and ends runs in between, until it is killed.</summary>
internal sealed class EndlessRuns(string root, string id, int seed)
{
    private const int MostRuns = 3;
    private const int ValuesAtOnce = 20;

    private readonly ExperimentStore _store = ExperimentStore.Open(root);
    private readonly Random _random = new(seed);
    private readonly List<(Run Run, int Next)> _runs = [];

    public void Log()
    {
        while (true)
        {
            if (_runs.Count == 0 || (_runs.Count < MostRuns && _random.Next(20) == 0)) Start();
            var at = _random.Next(_runs.Count);
            var (run, next) = _runs[at];
            switch (_random.Next(40))
            {
                case 0:
                    End(at);
                    continue;
                case 1:
                    run.Flush();
                    break;
                case 2:
                    run.Param(string.Create(CultureInfo.InvariantCulture, $"p{next}"), next);
                    break;
            }

            for (var i = 0; i < ValuesAtOnce; i++, next++)
            {
                run.Log("value", next, next);
                Report.Acknowledge(run, next);
            }

            _runs[at] = (run, next);
            // At full speed the test would wait for nothing but numbers.
            Thread.Sleep(1);
        }
    }

    private void Start()
    {
        var run = _store.Start($"worker {id}");
        Report.Line($"started {run.Id}");
        _runs.Add((run, 0));
    }

    private void End(int at)
    {
        var run = _runs[at].Run;
        _runs.RemoveAt(at);
        Report.Line($"ending {run.Id}");
        run.End();
        Report.Line($"ended {run.Id}");
    }
}
