namespace Solvent.Datasets.Worker;

/// <summary>Collects garbage again and again until it is killed.</summary>
internal static class Collector
{
    public static async Task RunAsync(string root)
    {
        while (true)
        {
            await DatasetRepository.Open(root).CollectGarbageAsync();
            Report.Line("collected");
            await Task.Delay(10);
        }
    }
}
