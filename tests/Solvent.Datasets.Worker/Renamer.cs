namespace Solvent.Datasets.Worker;

/// <summary>Calls the only dataset of a store by one name and by another, again and again until it is killed.</summary>
internal static class Renamer
{
    public static async Task RunAsync(string root)
    {
        while (true)
        {
            var repository = DatasetRepository.Open(root);
            var name = repository.List().Single().Dataset;
            await repository.RenameAsync(name, name == "left" ? "right" : "left");
            Report.Line("renamed");
        }
    }
}
